import { z } from 'zod';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { readJson } from '#server/http/read-json.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { measureRun } from '#server/training/requests/measure-run.ts';
import { readRunRequest } from '#server/training/requests/read-run-request.ts';

const body = z.object({ config: z.record(z.string(), z.unknown()) });

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  POST: [
    'admin',
    tellingTrainingErrors(async (request: Request) => {
      const { config } = await readJson(request, body);
      return Response.json(await measureRun(readRunRequest(config)));
    }),
  ],
});
