import { expect, it } from 'vitest';
import { readClassificacoesCompletas } from './classificacoes-completas.ts';

const read = (...rows: string[]) =>
  readClassificacoesCompletas(['### Liga 2014/2015', '| Pos | Equipa | Pts |', ...rows].join('\n')).records;

it('reads rows, Farense with its bold and emblem too', () => {
  const [table] = read(
    '| 1 | Beira -Mar | 9 | 4 | 3 | 0 | 1 | 8 | 2 | - |',
    '| **2** | **Farense** 🦁 | 4 | 4 | 1 | 1 | 2 | 3 | 5 | - |',
  );
  expect(table?.rows).toMatchObject([
    { position: 1, club: 'Beira -Mar', points: 9, played: 4, won: 3, drawn: 0, lost: 1, goalsFor: 8, goalsAgainst: 2 },
    { position: 2, club: 'Farense', line: 4, shifted: false },
  ]);
});

it('starts a new table where the places return to 1', () => {
  const tables = read(
    '| 1 | A | 9 | 4 | 3 | 0 | 1 | 8 | 2 | - |',
    '| 2 | B | 4 | 4 | 1 | 1 | 2 | 3 | 5 | - |',
    '| 1 | C | 9 | 4 | 3 | 0 | 1 | 8 | 2 | - |',
  );
  expect(tables.map(({ part, rows }) => [part, rows.length])).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

it('reads shifted columns by their difference of goals: games are V + E + D', () => {
  const [table] = read('| 1 | A | 7 | 2 | 1 | 1 | 9 | 4 | 5 | - |');
  expect(table?.rows[0]).toMatchObject({
    shifted: true,
    played: 4,
    won: 2,
    drawn: 1,
    lost: 1,
    goalsFor: 9,
    goalsAgainst: 4,
  });
});
