import { z } from 'zod';
import { type AdminContext, adminEndpoint } from '#server/http/admin-endpoint.ts';
import { runOf } from '#server/http/run-of.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';
import { readCurves } from '#server/training/live/read-curves.ts';

const step = z.coerce.number().int().nonnegative();
/** Of which steps, and how many points a curve at most. */
const query = z.object({
  from: step.default(0),
  to: step.default(Number.MAX_SAFE_INTEGER),
  points: z.coerce.number().int().min(50).max(5000).default(1000),
});

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    tellingTrainingErrors(async (request: Request, context: AdminContext) => {
      const range = query.parse(Object.fromEntries(new URL(request.url).searchParams));
      return Response.json(await readCurves(runOf(context), range));
    }),
  ],
});
