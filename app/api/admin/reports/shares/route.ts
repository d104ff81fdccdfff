import { z } from 'zod';
import { recordAction } from '#server/db/audit.ts';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { reportOf, reportWishSchema } from '#server/http/report-wish.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { listShares } from '#server/reports/shares/list-shares.ts';
import { shareReport } from '#server/reports/shares/share-report.ts';

const body = reportWishSchema.extend({ days: z.int().min(1).max(365) });

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', async () => Response.json({ shares: await listShares() })],
  POST: [
    'admin',
    tellingTrainingErrors(async (request: Request, { user }: AdminContext) => {
      const { days, ...wish } = await readJson(request, body);
      const report = await reportOf(wish);
      const token = await shareReport(report, { days, by: user.name });
      await recordAction(user, 'partilhou um relatório', { title: report.title, days });
      return Response.json({ path: `/r/${token}` }, { status: 201 });
    }),
  ],
});
