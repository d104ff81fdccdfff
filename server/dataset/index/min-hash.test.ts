import { describe, expect, it } from 'vitest';
import { bandKeys, shingles, similarity } from './min-hash.ts';

const text = (words: number, from = 0) => Array.from({ length: words }, (_, i) => `palavra${from + i}`).join(' ');
const meets = (a: string, b: string) => {
  const keys = new Set(bandKeys(shingles(a)).map(({ high, low }) => `${high}:${low}`));
  return bandKeys(shingles(b)).some(({ high, low }) => keys.has(`${high}:${low}`));
};

describe('shingles', () => {
  it('are the same for texts that differ in case and punctuation only', () => {
    expect(
      similarity(shingles('O Farense venceu o Benfica, por 4-1.'), shingles('o FARENSE venceu: o benfica por 4 1')),
    ).toBe(1);
  });

  it('differ where a figure does', () => {
    expect(similarity(shingles('ficou em 5.º lugar em 1994'), shingles('ficou em 6.º lugar em 1995'))).toBeLessThan(
      0.5,
    );
  });

  it('need three words', () => {
    expect(shingles('duas palavras').size).toBe(0);
    expect(shingles('são três palavras').size).toBe(1);
  });
});

describe('bandKeys', () => {
  it('let near-copies meet, and texts with nothing in common never', () => {
    let met = 0;
    for (let i = 0; i < 200; i++) {
      const original = text(40, i * 100);
      // One word of forty changed: three of 38 shingles.
      if (meets(original, original.replace(`palavra${i * 100 + 20}`, 'outra'))) met += 1;
      expect(meets(original, text(40, 50_000 + i * 100))).toBe(false);
    }
    expect(met).toBeGreaterThanOrEqual(195);
  });
});
