import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTokenizer } from './load-tokenizer.ts';
import { trainBpe } from './train-bpe.ts';
import { specialTokens, writeTokenizer } from './write-tokenizer.ts';

const texts = Array.from({ length: 40 }, (_, i) => [
  `O Farense venceu o Olhanense por **${i}-0**. O Farense venceu em 19${10 + i}/${11 + i}.`,
  'A equipa não tem registo da assistência: coração, ação, época, golos.',
]).flat();
const vocabulary = trainBpe(texts, 330, specialTokens);
const folder = mkdtempSync(join(tmpdir(), 'farense-bpe-'));
writeTokenizer(folder, vocabulary);
const tokenizer = loadTokenizer(folder);
const pieces = (text: string) => tokenizer.encodePart(text).map((token) => tokenizer.decode([token]));

describe('a vocabulary trained on text', () => {
  it('has the size asked for, special tokens first and every byte', () => {
    expect(vocabulary.tokens.size).toBe(330);
    expect([...vocabulary.tokens.keys()].slice(0, 5)).toEqual([...specialTokens]);
    expect(vocabulary.merges).toHaveLength(330 - 256 - specialTokens.length);
  });

  it('holds frequent words whole, and every digit on its own', () => {
    expect(pieces('O Farense venceu')).toEqual(['O', ' Farense', ' venceu']);
    expect(pieces('1994/95')).toEqual(['1', '9', '9', '4', '/', '9', '5']);
  });

  it('gives back any text, seen or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        // A special token's own text stands for the token.
        fc.pre(!specialTokens.some((special) => text.includes(special)));
        expect(tokenizer.decode(tokenizer.encodePart(text))).toBe(text);
      }),
    );
  });

  it('is the same for the same text in another order', () => {
    const again = trainBpe([...texts].reverse(), 330, specialTokens);
    expect([...again.tokens]).toEqual([...vocabulary.tokens]);
    expect(again.merges).toEqual(vocabulary.merges);
  });

  it('stays smaller where no pair occurs twice', () => {
    expect(trainBpe(['ab'], 1000, specialTokens).merges).toEqual([]);
  });

  it('writes Mistral’s conversation around a question', () => {
    const ids = tokenizer.encodeChat([{ role: 'user', content: 'O Farense' }]);
    expect(ids.slice(0, 2)).toEqual([1, 3]);
    expect(ids.at(-1)).toBe(4);
  });
});
