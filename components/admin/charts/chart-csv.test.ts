import { expect, it } from 'vitest';
import { chartCsv } from './chart-csv.ts';

it('writes each line as a column, with gaps where a line has no value', () => {
  const csv = chartCsv({
    title: 'Perda',
    unit: '',
    axis: 'passo',
    marks: [],
    lines: [
      {
        label: 'treino',
        colour: 0,
        points: [
          { x: 0, y: 2 },
          { x: 1, y: 1.5 },
        ],
      },
      {
        label: 'treino',
        colour: 0,
        faint: true,
        points: [
          { x: 0, y: 2 },
          { x: 1, y: null },
        ],
      },
      { label: 'a, "b"', colour: 1, points: [{ x: 1, y: 1.25 }] },
    ],
  });
  expect(csv).toBe('passo,treino,treino (em bruto),"a, ""b"""\n0,2,2,\n1,1.5,,1.25\n');
});
