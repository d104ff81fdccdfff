import type { AnswerTable } from '#server/contracts/answer.ts';

export interface ChartSeries {
  /** What the bars measure: "Golos". */
  title: string;
  bars: { id: string; label: string; value: number }[];
}

/** Fewer bars say no more than the numbers; more are not read on a phone. */
const fewestBars = 4;
const mostBars = 40;
/** A wide table, such as a league's, is compared by its rows, not by one of its columns. */
const mostColumns = 8;
/** Columns that count something: a shirt's number or a year is a number too, and no length. */
const counts = new Set(['valor', 'golos', 'pontos', 'jogos', 'j']);

const isNumber = (value: unknown) => value !== '' && value !== null && Number.isFinite(Number(value));

/** What of a table is worth drawing: its first column that counts something, by its first column of text; null when there is none. */
export function chartSeries({ columns, rows }: AnswerTable): ChartSeries | null {
  if (rows.length < fewestBars || rows.length > mostBars || columns.length > mostColumns) return null;
  const label = columns.find((column) => column.align === 'left');
  const value = columns.find(
    (column) => counts.has(column.key) && rows.every((row) => isNumber(row.cells[column.key])),
  );
  if (!label || !value) return null;
  const bars = rows.map((row) => ({
    id: row.id,
    label: String(row.cells[label.key] ?? ''),
    value: Number(row.cells[value.key]),
  }));
  if (bars.some((bar) => bar.value < 0) || bars.every((bar) => bar.value === 0)) return null;
  return { title: value.title ?? value.label, bars };
}
