import { describe, expect, it } from 'vitest';
import { expandTemplate } from './expand-template.ts';
import { informal } from './phrasing/informal.ts';
import { spellSeason } from './phrasing/spell-season.ts';
import { RandomSource } from './random-source.ts';
import { topics } from './topics.ts';

const random = () => new RandomSource(1, 'test');
const all = <T>(draw: (random: RandomSource) => T): Set<T> => {
  const source = random();
  return new Set(Array.from({ length: 400 }, () => draw(source)));
};

describe('expandTemplate', () => {
  it('draws one part of each choice, also of those inside others, and fills the slots', () => {
    const slots = { clube: () => 'Benfica' };
    expect(all((source) => expandTemplate('{Olá{!|}|E} <clube> ?', slots, source))).toEqual(
      new Set(['Olá! Benfica?', 'Olá Benfica?', 'E Benfica?']),
    );
  });

  it('does not let an unknown slot through', () => {
    expect(() => expandTemplate('<nada>', {}, random())).toThrow(/unknown slot <nada>/);
  });
});

describe('spellSeason', () => {
  it('leaves the century out only where it is clear', () => {
    expect(all((source) => spellSeason(1994, source))).toEqual(
      new Set(['1994/95', '1994-95', '1994/1995', '94/95', '94-95']),
    );
    expect([...all((source) => spellSeason(1913, source))].every((text) => text.startsWith('1913'))).toBe(true);
  });
});

describe('informal', () => {
  it('writes as people do in haste, and leaves figures as they are', () => {
    const written = all((source) => informal('Quantos golos marcámos em 1994/95?', source));
    expect(written).toContain('Quantos golos marcámos em 1994/95?');
    expect(written).toContain('quantos golos marcamos em 1994/95');
    expect(written).toContain('qts golos marcamos em 1994/95');
    expect([...written].every((text) => text.includes('1994/95'))).toBe(true);
  });
});

describe('the topics', () => {
  it('have templates whose braces match, and parts that do not run into the next word', () => {
    for (const template of topics.flatMap(({ templates }) => templates)) {
      expect(template.split('{').length, template).toBe(template.split('}').length);
      // "{foi o treinador d}o" would also give "treinavao".
      expect(/\{[^{}]*\p{L}\}\p{L}|\p{L}\{\p{L}/u.test(template), template).toBe(false);
    }
  });
});
