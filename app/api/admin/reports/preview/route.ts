import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { reportOf, wishOf } from '#server/http/report-wish.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { reportBody } from '#server/reports/render/report-body.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    tellingTrainingErrors(async (request: Request) => {
      const report = await reportOf(wishOf(request));
      return Response.json({ title: report.title, html: reportBody(report) });
    }),
  ],
});
