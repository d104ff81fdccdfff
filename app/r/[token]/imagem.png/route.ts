import { FarenseError } from '#server/contracts/errors.ts';
import { endpoint } from '#server/http/endpoint.ts';
import { reportPicture } from '#server/reports/render/report-picture.ts';
import { readSharedReport } from '#server/reports/shares/read-shared-report.ts';

/** What a preview of the link shows. */
export const { GET, POST, PUT, PATCH, DELETE } = endpoint({
  GET: async (_request, { params }) => {
    const report = await readSharedReport(String((await params).token));
    if (!report) throw new FarenseError('not-found');
    return new Response(new Uint8Array(reportPicture(report)), {
      headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=300' },
    });
  },
});
