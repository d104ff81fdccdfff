import { expect, it } from 'vitest';
import { readDadosJogos } from './dados-jogos.ts';

const base = {
  'V-E-D': 'V',
  Data: '1995-04-01',
  Hora: '',
  Local: 'Casa',
  Equipa: 'X',
  Resultado: '2-0',
  Jornada: 'J1',
};
const read = (change: Partial<typeof base>) =>
  readDadosJogos(JSON.stringify({ '1994-95': { 'Liga 1994/95': [{ ...base, ...change }] } }, null, 2));
const goals = (change: Partial<typeof base>) => read(change).records[0]?.goals;

it.each([
  ['at home the home side is Farense', { Local: 'Casa', Resultado: '2-0', 'V-E-D': 'V' }, { for: 2, against: 0 }],
  ['away the home side is the opponent', { Local: 'Fora', Resultado: '2-0', 'V-E-D': 'D' }, { for: 0, against: 2 }],
  [
    'on neutral ground a win has the higher number',
    { Local: '', Resultado: '0-2', 'V-E-D': 'V' },
    { for: 2, against: 0 },
  ],
  ['on neutral ground a defeat has the lower', { Local: '', Resultado: '1-0', 'V-E-D': 'D' }, { for: 0, against: 1 }],
])('puts scores Farense first: %s', (_, change, expected) => {
  expect(goals(change)).toEqual(expected);
});

it('stores a match decided administratively as the 0-3 awarded', () => {
  const [match] = read({ Local: 'Fora', Resultado: 'DA', 'V-E-D': 'D' }).records;
  expect(match).toMatchObject({ goals: { for: 0, against: 3 }, awarded: true });
});

it('keeps a match without score as not known', () => {
  expect(read({ Resultado: '-', 'V-E-D': '-' }).records[0]).toMatchObject({ goals: null, outcome: null });
});

it('takes midnight for an unknown time', () => {
  expect(read({ Hora: '00:00' }).records[0]?.time).toBeNull();
  expect(read({ Hora: '15:00' }).records[0]?.time).toBe('15:00');
});

it('sets aside a mark that contradicts its score, with the line', () => {
  expect(read({ 'V-E-D': 'D' })).toMatchObject({
    records: [],
    quarantine: [{ rule: 'marca-contra-resultado', line: 5 }],
  });
});
