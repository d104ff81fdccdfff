import { basename } from 'node:path';
import { recordAction } from '#server/db/audit.ts';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { runDetail } from '#server/training/requests/view-run-detail.ts';
import { deleteCheckpoint } from '#server/training/runs/run-checkpoints.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  DELETE: [
    'admin',
    tellingTrainingErrors(async (_request: Request, context: AdminContext) => {
      const folder = runOf(context);
      const checkpoint = String(context.params.name);
      deleteCheckpoint(folder, checkpoint);
      await recordAction(context.user, 'apagou um ponto de controlo', { run: basename(folder), checkpoint });
      return Response.json(runDetail(folder));
    }),
  ],
});
