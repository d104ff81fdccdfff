import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import type { Report } from '#server/contracts/report.ts';
import { escapeHtml } from './escape-html.ts';
import { reportBody } from './report-body.ts';

const page =
  ':root{color-scheme:light dark}body{margin:0;padding:2rem max(1rem,calc((100vw - 60rem)/2));background:light-dark(#faf9f6,#111110);font-family:Inter,system-ui,sans-serif}h1,h2{font-family:Newsreader,Georgia,serif}';

/** A report as one HTML file: no script, no request, opens offline and in light and dark. */
export function reportHtml(report: Report): string {
  const style = readFileSync(join(paths.root, 'server/reports/report.css'), 'utf8');
  return `<!doctype html>
<html lang="pt-PT">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(report.title)}</title>
<style>${page}${style}</style>
</head>
<body><main>
${reportBody(report)}
</main></body>
</html>
`;
}
