import { FarenseError } from '#server/contracts/errors.ts';
import { recordAction } from '#server/db/audit.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { cancelJob } from '#server/jobs/cancel-job.ts';
import { readJob } from '#server/jobs/read-job.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    (_request, { params }) => {
      const job = readJob(String(params.id));
      if (!job) throw new FarenseError('not-found', 'essa tarefa já não existe');
      return Response.json(job, { headers: { 'Cache-Control': 'no-store' } });
    },
  ],
  DELETE: [
    'admin',
    async (_request, { params, user }) => {
      const id = String(params.id);
      if (!cancelJob(id)) throw new FarenseError('not-found', 'essa tarefa já não está a correr');
      await recordAction(user, 'cancelou uma tarefa', { id });
      return Response.json({ cancelled: true });
    },
  ],
});
