import type { Report, ReportFormat } from '#server/contracts/report.ts';
import { reportTypes, writeReport } from '#server/reports/write-report.ts';

/** A report as a file to keep. */
export async function reportResponse(report: Report, format: ReportFormat): Promise<Response> {
  const written = await writeReport(report, format);
  return new Response(typeof written === 'string' ? written : new Uint8Array(written), {
    headers: {
      'Content-Type': reportTypes[format],
      'Content-Disposition': `attachment; filename="${fileName(report.title)}.${format}"`,
      'Cache-Control': 'private, no-store',
      'X-Robots-Tag': 'noindex',
    },
  });
}

/** Letters, digits and hyphens: what every system takes. */
const fileName = (title: string) =>
  title
    .normalize('NFD')
    .replaceAll(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
    .toLowerCase()
    .slice(0, 80) || 'relatorio';
