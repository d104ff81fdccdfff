import { basename } from 'node:path';
import { recordAction } from '#server/db/audit.ts';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { runDetail } from '#server/training/requests/view-run-detail.ts';
import { deleteRun } from '#server/training/runs/control-run.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    tellingTrainingErrors((_request: Request, context: AdminContext) => Response.json(runDetail(runOf(context)))),
  ],
  DELETE: [
    'admin',
    tellingTrainingErrors(async (_request: Request, context: AdminContext) => {
      const folder = runOf(context);
      deleteRun(folder);
      await recordAction(context.user, 'apagou um treino', { run: basename(folder) });
      return new Response(null, { status: 204 });
    }),
  ],
});
