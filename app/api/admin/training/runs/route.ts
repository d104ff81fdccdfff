import { basename } from 'node:path';
import { z } from 'zod';
import { recordAction } from '#server/db/audit.ts';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { readRunRequest } from '#server/training/requests/read-run-request.ts';
import { runList } from '#server/training/requests/view-run-detail.ts';
import { startDetached } from '#server/training/runs/control-run.ts';
import { createRun } from '#server/training/runs/create-run.ts';

const body = z.object({ config: z.record(z.string(), z.unknown()) });

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', () => Response.json({ runs: runList() })],
  POST: [
    'admin',
    tellingTrainingErrors(async (request: Request, { user }: AdminContext) => {
      const folder = createRun(readRunRequest((await readJson(request, body)).config));
      await recordAction(user, 'iniciou um treino', { run: basename(folder) });
      await startDetached(folder);
      return Response.json({ id: basename(folder) }, { status: 201 });
    }),
  ],
});
