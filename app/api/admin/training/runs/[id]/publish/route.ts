import { basename } from 'node:path';
import { recordAction } from '#server/db/audit.ts';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { startJob } from '#server/jobs/start-job.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    tellingTrainingErrors(async (_request: Request, context: AdminContext) => {
      const { user } = context;
      const run = basename(runOf(context));
      const job = startJob({ kind: 'publish', args: [run, '--by', user.name], user });
      await recordAction(user, 'começou a publicar o melhor de um treino', { run });
      return Response.json(job, { status: 202 });
    }),
  ],
});
