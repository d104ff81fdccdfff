import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairs, repairText } from './repair-text.ts';

const cases: [repair: string, before: string, after: string][] = [
  ['decoded-accents', 'O JoÃ£o do SÃ£o LuÃ­s', 'O João do São Luís'],
  ['decoded-accents', 'O JoÃƒÂ£o', 'O João'],
  ['visible-characters', 'O Du\u009aan e o Far\u200bense', 'O Dušan e o Farense'],
  ['composed-accents', 'Joa\u0303o', 'João'],
  ['plain-quotes', '“Leões de Faro” d’Oliveira', '"Leões de Faro" d\'Oliveira'],
  [
    'tidy-spaces',
    '  Um\u00a0jogo  em\tFaro. \r\n\r\n\r\n- lista\n  - dentro ',
    'Um jogo em Faro.\n\n- lista\n  - dentro',
  ],
  ['season-labels', 'Em 1994/1995 e na época 1995-96', 'Em 1994/95 e na época 1995/96'],
];
const untouched: [what: string, text: string][] = [
  ['ordinary text', 'A DIREÇÃO do São Luís: «5.º lugar», 4-1.'],
  ['years of a career', 'Jogou entre 1967-1986 e 1990/2000.'],
  ['an emoji', 'Golo ⚽'],
];

describe('repairText', () => {
  it.each(cases)('%s mends "%s"', (repair, before, after) => {
    const used = new Set<string>();
    expect(repairText(before, true, used)).toBe(after);
    expect(used).toContain(repair);
  });

  it.each(untouched)('leaves %s alone', (_, text) => {
    const used = new Set<string>();
    expect(repairText(text, true, used)).toBe(text);
    expect(used.size).toBe(0);
  });

  it('leaves the seasons of a question as the person wrote them', () => {
    expect(repairText('e em 1994/1995?', false, new Set())).toBe('e em 1994/1995?');
  });

  it('comes to rest on any text', () => {
    const damaged = fc.string({ unit: 'binary' }).map((text) => Buffer.from(text).toString('latin1'));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), damaged), (text) => {
        const once = repairText(text, true, new Set());
        expect(repairText(once, true, new Set())).toBe(once);
      }),
      { numRuns: 400 },
    );
  }, 30_000);

  it('has a test for every repair', () => {
    expect(new Set(cases.map(([name]) => name))).toEqual(new Set(repairs.map(({ name }) => name)));
  });
});
