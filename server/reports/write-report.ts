import type { Report, ReportFormat } from '#server/contracts/report.ts';
import { reportCsv } from './render/report-csv.ts';
import { reportHtml } from './render/report-html.ts';
import { reportNotebook } from './render/report-notebook.ts';

export const reportTypes: Record<ReportFormat, string> = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  ipynb: 'application/x-ipynb+json',
};

/** A report in a format. Pages, shared links and the command line all come here. */
export async function writeReport(report: Report, format: ReportFormat): Promise<string | Buffer> {
  switch (format) {
    case 'html':
      return reportHtml(report);
    case 'csv':
      return reportCsv(report);
    case 'ipynb':
      return reportNotebook(report);
    // The canvas is large: only these two need it.
    case 'pdf':
      return (await import('./render/report-pdf.ts')).reportPdf(report);
    case 'png':
      return (await import('./render/report-png.ts')).reportPng(report);
  }
}
