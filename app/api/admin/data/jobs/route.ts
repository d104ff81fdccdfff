import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { startJob } from '#server/jobs/start-job.ts';

const commands = {
  import: { kind: 'data-import', args: [], did: 'começou a importar as fontes' },
  build: { kind: 'data-build', args: [], did: 'começou a construir os exemplos' },
  validate: { kind: 'data-validate', args: [paths.dataset, '--save'], did: 'começou a procurar achados' },
  split: { kind: 'data-split', args: [], did: 'começou a dividir os exemplos' },
} as const;

const body = z.object({ what: z.enum(['import', 'build', 'validate', 'split']) });

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    async (request, { user }) => {
      const { kind, args, did } = commands[(await readJson(request, body)).what];
      const job = startJob({ kind, args, user });
      await recordAction(user, did, { job: job.id });
      return Response.json(job, { status: 202 });
    },
  ],
});
