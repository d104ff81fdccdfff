import { describe, expect, it } from 'vitest';
import { type Evidence, emptyEvidence } from '#server/contracts/evidence.ts';
import { findFalseFigures } from './find-false-figures.ts';

const evidence: Evidence = {
  ...emptyEvidence('jogos'),
  rows: [
    {
      id: 'a',
      table: 'matches',
      values: { season: 1994, date: '1995-04-01', goals_for: 4, goals_against: 1, attendance: 14000 },
    },
    { id: 'b', table: 'calculo', values: { jogos: 58, vitorias: 6, empates: 12, derrotas: 40 } },
  ],
};
const falseFigures = (text: string, turns: string[] = []) => findFalseFigures({ text, evidence }, turns);

describe('a figure of the evidence is true', () => {
  it.each([
    'O Farense venceu por **4-1**.',
    'Benfica 1–4 Farense',
    'A 1 de abril de 1995, perante 14.000 pessoas.',
    'No dia 1 de abril, na época 1994/95 (94/95).',
    'Em abril de 1995.',
    '58 jogos: 6-12-40',
    'Jogou até 1995.',
    '| 01/04/1995 | 4-1 |',
    '| 01-04-1995 | 4-1 |',
  ])('%s', (text) => {
    expect(falseFigures(text)).toEqual([]);
  });

  it('and so is one of the question', () => {
    expect(falseFigures('Não tenho registo de 1957.', ['e em 1957?'])).toEqual([]);
    expect(falseFigures('No 1.º escalão.', ['e na primeira divisão?'])).toEqual([]);
  });
});

describe('a figure that no row holds is false', () => {
  it.each([
    ['O Farense venceu por 3-1.', ['3-1']],
    ['Foram 12-4.', ['12-4']],
    ['A 2 de abril de 1995.', ['2 de abril de 1995']],
    ['Na época 1993/94.', ['1993/94']],
    ['Na época 1996/97.', ['1996/97']],
    ['Perante 15.000 pessoas.', ['15000']],
    ['Em maio de 1995.', ['maio de 1995']],
    ['59 jogos e 7 vitórias', ['59', '7']],
  ])('%s', (text, expected) => {
    expect(falseFigures(text)).toEqual(expected);
  });
});
