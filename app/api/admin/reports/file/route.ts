import { z } from 'zod';
import { reportFormats } from '#server/contracts/report.ts';
import { adminEndpoint } from '#server/http/admin-endpoint.ts';
import { reportResponse } from '#server/http/report-response.ts';
import { reportOf, wishOf } from '#server/http/report-wish.ts';
import { tellingTrainingErrors } from '#server/http/telling-training-errors.ts';

const format = z.enum(reportFormats);

export const { GET, POST, PUT, PATCH, DELETE } = adminEndpoint({
  GET: [
    'viewer',
    tellingTrainingErrors(async (request: Request) => {
      const asked = format.parse(new URL(request.url).searchParams.get('formato'));
      return reportResponse(await reportOf(wishOf(request)), asked);
    }),
  ],
});
