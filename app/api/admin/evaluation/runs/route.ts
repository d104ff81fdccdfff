import { z } from 'zod';
import { FarenseError } from '#server/contracts/errors.ts';
import { recordAction } from '#server/db/audit.ts';
import { evaluationKinds } from '#server/evaluation/evaluation-kinds.ts';
import { listRuns } from '#server/evaluation/history/run-files.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { startJob } from '#server/jobs/start-job.ts';

const body = z.object({
  kind: z.string().max(80).default(''),
  only: z.enum(['', 'hand', 'generated']).default(''),
  seed: z.int().min(0).max(999_999).default(1),
});

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: ['viewer', () => Response.json({ runs: listRuns() })],
  POST: [
    'admin',
    async (request, { user }) => {
      const { kind, only, seed } = await readJson(request, body);
      if (kind !== '' && !(await evaluationKinds()).includes(kind))
        throw new FarenseError('bad-request', `não há perguntas do tipo "${kind}"`);
      const args = ['--save', '--by', user.name, '--seed', String(seed)];
      if (kind) args.push('--kind', kind);
      if (only) args.push('--only', only);
      const job = startJob({ kind: 'evaluation', args, user });
      await recordAction(user, 'começou uma avaliação', { kind, only, seed, job: job.id });
      return Response.json(job, { status: 202 });
    },
  ],
});
