import { basename } from 'node:path';
import { z } from 'zod';
import { recordAction } from '#server/db/audit.ts';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { runHead } from '#server/training/requests/view-run-detail.ts';
import { startDetached } from '#server/training/runs/control-run.ts';
import { viewRun } from '#server/training/runs/view-run.ts';

/** `force`: although dataset, base or configuration changed since the checkpoint. */
const body = z.object({ force: z.boolean().default(false) });
export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    tellingTrainingErrors(async (request: Request, context: AdminContext) => {
      const folder = runOf(context);
      await startDetached(folder, await readJson(request, body));
      await recordAction(context.user, 'retomou um treino', { run: basename(folder) });
      return Response.json(runHead(viewRun(folder)));
    }),
  ],
});
