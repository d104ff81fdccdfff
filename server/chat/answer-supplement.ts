import type { Answer, AnswerTable } from '#server/contracts/answer.ts';

/** Rows of a table that are written into text; the page of the record has all. */
const maxRows = 60;

const cell = (value: string | number | null | undefined) => String(value ?? '').replaceAll('|', '\\|');

function tableMarkdown(table: AnswerTable): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rows = table.rows.slice(0, maxRows).map((row) => {
    const cells = table.columns.map((column) => cell(row.cells[column.key]));
    return line(row.highlight ? cells.map((text) => (text ? `**${text}**` : '')) : cells);
  });
  const head = line(table.columns.map((column) => column.label));
  const rule = line(table.columns.map((column) => (column.align === 'right' ? '---:' : '---')));
  return [head, rule, ...rows].join('\n');
}

/** What follows an answer's sentences where only text can be shown (API, terminal): table and choices as Markdown. */
export function answerSupplement(answer: Answer): string {
  const parts = [];
  if (answer.table) parts.push(tableMarkdown(answer.table));
  if (answer.choices.length > 0) parts.push(answer.choices.map(({ label }) => `- ${label}`).join('\n'));
  return parts.map((part) => `\n\n${part}`).join('');
}
