import { describe, expect, it } from 'vitest';
import { type Look, textSign } from './text-sign.ts';

const cases: [what: string, look: Look, has: string[], lacks: string[]][] = [
  ['a character', { characters: '#©' }, ['a #', '©'], ['a b', '']],
  ['one beyond Latin-1', { beyondLatin1: true }, ['1–0', 'ž', '🦁'], ['São Luís, ª º ÿ']],
  ['a run, whatever its capitals and accents', { runs: 'tul' }, ['TÍTULO', 'tu título', 'o tül'], ['tu l', 't-u-l']],
  ['a run at the beginning', { runs: ' ai' }, ['ai', 'um ai', '5ai'], ['vai', 'a i']],
  ['a run at the end', { runs: 'ol |ol,' }, ['um gol', 'gol.', 'gol, e'], ['golo', 'gol-']],
  ['a long s as an s', { runs: 'sis' }, ['aſſiſtente', 'siſ'], ['i i']],
  ['other letters as no space', { runs: 'ol ' }, ['ol)'], ['olø', 'olº']],
  ['a pair', { pairs: [['small', 'digit']] }, ['golo5', 'ç1'], ['G5', '5g', 'a 5', 'o–5']],
  ['sorts of space', { pairs: [['space', 'lineEnd']] }, [' \n', '\u00A0\r'], ['\n ', '  ']],
];

describe('a sign of a text', () => {
  it.each(cases)('is %s', (_, look, has, lacks) => {
    const sign = textSign(look);
    expect(has.map(sign)).toEqual(has.map(() => true));
    expect(lacks.map(sign)).toEqual(lacks.map(() => false));
  });

  it('is not taken from a text that was read before the sign was known', () => {
    const before = textSign({ characters: '§' });
    expect(before('§ 5')).toBe(true);
    const after = textSign({ characters: '5' });
    expect(after('§ 5')).toBe(true);
  });

  it.each([
    ['a run of two', { runs: 'ab' }],
    ['a run of four', { runs: 'abc|abcd' }],
  ])('is refused where it is %s', (_, look) => {
    expect(() => textSign(look)).toThrow(RangeError);
  });
});
