import { describe, expect, it } from 'vitest';
import { clubName, count, list, number, percent, theClub } from './portuguese.ts';

const club = (name: string, shortName: string, gender: 'm' | 'f') => ({
  id: 'x',
  name,
  short_name: shortName,
  city: null,
  gender,
  is_self: false,
});

describe('a club in a sentence', () => {
  it.each([
    [club('SL Benfica', 'Benfica', 'm'), 'a', 'ao Benfica'],
    [club('Associação Académica de Coimbra', 'Académica', 'f'), 'a', 'à Académica'],
    [club('Associação Académica de Coimbra', 'Académica', 'f'), 'de', 'da Académica'],
    [club('O Elvas CAD', 'O Elvas', 'm'), 'por', 'pelo Elvas'],
    [club('Estrela da Amadora', 'Est. Amadora', 'm'), '', 'o Estrela da Amadora'],
    [club('Juventude de Évora', 'Juventude Évora', 'm'), 'em', 'no Juventude de Évora'],
  ] as const)('has its article', (subject, preposition, expected) => {
    expect(theClub(subject, preposition)).toBe(expected);
  });

  it('keeps a short name that is no abbreviation', () => {
    expect(clubName(club('FC Porto', 'FC Porto', 'm'))).toBe('FC Porto');
    expect(clubName(club('1.º de Dezembro', '1.º Dezembro', 'm'))).toBe('1.º de Dezembro');
  });
});

it('writes numbers the Portuguese way', () => {
  expect([number(0), number(999), number(2663), number(1_234_567)]).toEqual(['0', '999', '2.663', '1.234.567']);
  expect(percent(0.5784)).toBe('57,8 %');
  expect(percent(0.5)).toBe('50 %');
});

it('agrees in number and joins lists with "e"', () => {
  expect([count(1, 'vez', 'vezes'), count(2, 'vez', 'vezes'), count(0, 'jogo')]).toEqual([
    '1 vez',
    '2 vezes',
    '0 jogos',
  ]);
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual(['', 'a', 'a e b', 'a, b e c']);
});
