import { expect, it } from 'vitest';
import { readResultadosCompletos } from './resultados-completos.ts';

const read = (...rows: string[]) => readResultadosCompletos(['### II Divisão Zona Sul 76/77', ...rows].join('\n'));

it('reads home and away rows Farense first', () => {
  const { records } = read(
    '| J1 | 1976-09-12 | **SC Farense 2** - 1 Clube A | ✅ |',
    '| J2 | s/d | Clube B 3 - **0 SC Farense** | ❌ |',
  );
  expect(records).toMatchObject([
    { season: 1976, venue: 'casa', opponent: 'Clube A', goals: { for: 2, against: 1 }, outcome: 'V', round: 'J1' },
    { season: 1976, venue: 'fora', opponent: 'Clube B', goals: { for: 0, against: 3 }, outcome: 'D', line: 3 },
  ]);
});

it.each([
  ['| J1 | 2018-05-06 | FC Felgueiras 1932 2 - **3 SC Farense** | ✅ |', 'FC Felgueiras 1932'],
  ['| J1 | 2012-11-11 | **SC Farense 1** - 0 1º Dezembro | ✅ |', '1º Dezembro'],
])('knows that numbers can belong to a name: %s', (row, name) => {
  expect(read(row).records[0]?.opponent).toBe(name);
});

it.each([
  ['linha-colada', '| J1 | 1950-09-01 | **SC Farense 0** - 3 Clube A 0-3 D J1 1950 -09-01 Fora Clube A | ✅ |'],
  ['linha-colada', '| J1 | 1953-10-04 | Clube B 5-2 D J1 - Fora Clube C 5 - **1 SC Farense** | ❌ |'],
  ['linha-colada', '| J1 | 1955-09-04 | Clube A 2-2 | ❌ |'],
  ['sem-resultado', '| J1 | 1947-01-06 | SC Farense - vs - Clube A - - |  |'],
  ['por-jogar', '| J1 | 2025-11-09 | Clube A - - - vs - SC Farense |  |'],
  ['por-jogar', '| J1 | 2025-12-07 | **SC Farense** - - Clube A |  |'],
])('sets aside, as %s: %s', (rule, row) => {
  expect(read(row)).toMatchObject({ records: [], quarantine: [{ rule, line: 2 }] });
});
