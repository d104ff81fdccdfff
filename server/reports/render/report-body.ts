import { chartRows } from '#server/contracts/chart-rows.ts';
import type { ChartSpec } from '#server/contracts/chart-spec.ts';
import type { Report, ReportSection, ReportTable } from '#server/contracts/report.ts';
import { chartSvg } from './chart-svg.ts';
import { escapeHtml } from './escape-html.ts';

/** A report's contents as HTML: the same for the shared page, the preview and the file. Every text in it is escaped. */
export function reportBody(report: Report): string {
  const made = new Date(report.made_at).toLocaleString('pt-PT', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Lisbon',
  });
  return [
    '<div class="report">',
    `<h1>${escapeHtml(report.title)}</h1>`,
    `<p class="made">Treino de modelos do Farense · feito em <time datetime="${escapeHtml(report.made_at)}">${escapeHtml(made)}</time></p>`,
    ...report.sections.map(section),
    '</div>',
  ].join('\n');
}

function section({ name, title, text, figures, charts, tables }: ReportSection): string {
  return [
    `<section aria-labelledby="s-${name}"><h2 id="s-${name}">${escapeHtml(title)}</h2>`,
    ...text.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    figures.length > 0 ? `<dl class="figures">${figures.map(figure).join('')}</dl>` : '',
    ...charts.map(chart),
    ...tables.map(table),
    '</section>',
  ].join('\n');
}

const figure = ({ label, value }: { label: string; value: string }) =>
  `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(value)}</dd></div>`;

/** The picture, and the same values as a table behind it. */
function chart(spec: ChartSpec): string {
  const unit = spec.unit ? ` (${escapeHtml(spec.unit)})` : '';
  return [
    `<figure><h3>${escapeHtml(spec.title)}${unit}</h3>`,
    chartSvg(spec),
    legend(spec),
    `<details><summary>Ver como tabela</summary>${table(chartRows(spec))}</details></figure>`,
  ].join('');
}

function legend({ lines }: ChartSpec): string {
  const named = lines.filter(({ faint }) => !faint);
  if (named.length < 2) return '';
  const pieces = named.map(
    ({ label, colour, dashed }) =>
      `<span><svg width="24" height="4" aria-hidden="true"><line class="line c${colour % 6}${dashed ? ' dashed' : ''}" x2="24" y1="2" y2="2" stroke-width="2"/></svg>${escapeHtml(label)}</span>`,
  );
  return `<figcaption class="legend">${pieces.join('')}</figcaption>`;
}

function table({ title, columns, rows }: ReportTable): string {
  const look = (i: number) => (columns[i]?.number ? ' class="number"' : '');
  const head = columns.map(({ label }, i) => `<th scope="col"${look(i)}>${escapeHtml(label)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row"${look(0)}>${escapeHtml(first)}</th>${rest.map((cell, i) => `<td${look(i + 1)}>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  );
  // A table that is too wide scrolls inside itself, by keyboard too.
  return `<div class="wide" role="region" tabindex="0" aria-label="Tabela: ${escapeHtml(title)}"><table><caption>${escapeHtml(title)}</caption><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
