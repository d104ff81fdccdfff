import { z } from 'zod';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { listJobs } from '#server/jobs/read-job.ts';
import { startJob } from '#server/jobs/start-job.ts';

const wanted = z.object({ kind: z.enum(['doctor', 'verify']) });

/** The newest `doctor` and `verify` with what they found; both look at a lot, so they run as jobs. */
export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    () => Response.json({ doctor: listJobs('doctor')[0] ?? null, verify: listJobs('verify')[0] ?? null }),
  ],
  POST: [
    'admin',
    async (request, { user }) => {
      const { kind } = await readJson(request, wanted);
      const job = startJob({ kind, args: [], user });
      await recordAction(user, kind === 'doctor' ? 'pediu um diagnóstico' : 'pediu uma verificação', {});
      return Response.json(job);
    },
  ],
});
