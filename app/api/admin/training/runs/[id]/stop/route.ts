import { basename } from 'node:path';

import { recordAction } from '#server/db/audit.ts';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';

import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { runHead } from '#server/training/requests/view-run-detail.ts';
import { stopRun } from '#server/training/runs/control-run.ts';
import { viewRun } from '#server/training/runs/view-run.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    tellingTrainingErrors(async (_request: Request, context: AdminContext) => {
      const folder = runOf(context);
      stopRun(folder);
      await recordAction(context.user, 'parou um treino', { run: basename(folder) });
      return Response.json(runHead(viewRun(folder)));
    }),
  ],
});
