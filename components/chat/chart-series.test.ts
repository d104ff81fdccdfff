import { describe, expect, it } from 'vitest';
import type { AnswerTable } from '#server/contracts/answer.ts';
import { chartSeries } from './chart-series.ts';

type Cell = string | number | null;

function table(goals: Cell[], more: string[] = []): AnswerTable {
  const columns: AnswerTable['columns'] = [
    { key: 'nome', label: 'Jogador', title: null, align: 'left' },
    { key: 'golos', label: 'G', title: 'Golos', align: 'right' },
    ...more.map((key) => ({ key, label: key, title: null, align: 'left' as const })),
  ];
  const rows = goals.map((golos, i) => ({
    id: `r${i}`,
    cells: { nome: `Jogador ${i}`, golos },
    href: null,
    highlight: false,
  }));
  return { caption: 'Marcadores', columns, rows, total: rows.length, href: null };
}

/** The table with its numbers under another key. */
const renamed = ({ columns, rows, ...rest }: AnswerTable, key: string): AnswerTable => ({
  ...rest,
  columns: columns.map((column) => (column.key === 'golos' ? { ...column, key } : column)),
  rows: rows.map((row) => ({ ...row, cells: { nome: row.cells.nome ?? null, [key]: row.cells.golos ?? null } })),
});

describe('chartSeries', () => {
  it('draws a column of numbers by its first column', () => {
    const series = chartSeries(table([92, '59', 40, 0]));
    expect(series?.title).toBe('Golos');
    expect(series?.bars.map((bar) => bar.value)).toEqual([92, 59, 40, 0]);
    expect(series?.bars[1]?.label).toBe('Jogador 1');
  });

  it.each([
    ['three rows', table([3, 2, 1])],
    ['forty-one rows', table(Array.from({ length: 41 }, () => 1))],
    ['a place that is no number', table(['5.º', '6.º', '7.º', '8.º'])],
    ['a number that is missing', table([3, 2, null, 1])],
    ['an empty cell', table([3, 2, '', 1])],
    ['negative numbers', table([3, 2, -1, 1])],
    ['nothing but zero', table([0, 0, 0, 0])],
    ['a wide table', table([4, 3, 2, 1], ['a', 'b', 'c', 'd', 'e', 'f', 'g'])],
    ['shirt numbers', renamed(table([9, 7, 11, 10]), 'camisola')],
  ])('draws nothing of %s', (_, given) => expect(chartSeries(given)).toBeNull());
});
