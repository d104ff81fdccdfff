import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { wishOf } from '#server/http/report-wish.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { compareForPage } from '#server/reports/compare-for-page.ts';
import { runById } from '#server/training/runs/run-by-id.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    tellingTrainingErrors(async (request: Request) => {
      const folders = [...new Set(wishOf(request).runs)].map(runById);
      return Response.json(await compareForPage(folders));
    }),
  ],
});
