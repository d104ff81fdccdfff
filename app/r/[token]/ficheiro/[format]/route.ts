import { FarenseError } from '#server/contracts/errors.ts';
import { reportFormats } from '#server/contracts/report.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { reportResponse } from '#server/http/report-response.ts';
import { readSharedReport } from '#server/reports/shares/read-shared-report.ts';

export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (_request, { params }) => {
    const { token, format } = await params;
    const known = reportFormats.find((one) => one === format);
    const report = known ? await readSharedReport(String(token)) : null;
    if (!known || !report) throw new FarenseError('not-found');
    return reportResponse(report, known);
  },
});
