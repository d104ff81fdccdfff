import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { readLogEnd } from '#server/training/requests/read-log-end.ts';

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    tellingTrainingErrors((_request: Request, context: AdminContext) =>
      Response.json({ text: readLogEnd(runOf(context)) }),
    ),
  ],
});
