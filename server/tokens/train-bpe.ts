import { byteLetters } from './byte-letters.ts';

/** A byte-level vocabulary: token by text in byte letters, and the merges in the order in which they were learned. */
export interface Vocabulary {
  readonly tokens: ReadonlyMap<string, number>;
  readonly merges: readonly (readonly [string, string])[];
}

/**
 * What is cut before pairs are merged: digits one by one, then GPT-2's words. Digits on their own let a small model copy a
 * figure that it never saw.
 */
const pieces = /\p{N}| ?\p{L}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+/gu;

interface Word {
  letters: string[];
  readonly count: number;
}

/**
 * Byte-pair encoding (Sennrich et al. 2016, https://arxiv.org/abs/1508.07909) over bytes. Deterministic: equal counts go by
 * text. Ids: `specials` first, then the 256 bytes, then the merges.
 * @param size of the whole vocabulary; smaller when no pair occurs twice
 */
export function trainBpe(texts: Iterable<string>, size: number, specials: readonly string[]): Vocabulary {
  const words = countWords(texts);
  const tokens = new Map<string, number>();
  for (const token of [...specials, ...byteLetters]) tokens.set(token, tokens.size);
  const merges: [string, string][] = [];
  const pairs = new PairCounts(words);
  while (tokens.size < size) {
    const best = pairs.mostFrequent();
    if (best === null) break;
    merges.push(best);
    tokens.set(best.join(''), tokens.size);
    pairs.merge(best);
  }
  return { tokens, merges };
}

function countWords(texts: Iterable<string>): Word[] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [piece] of text.matchAll(pieces)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([piece, count]) => ({ letters: [...Buffer.from(piece)].map((byte) => byteLetters[byte] ?? ''), count }));
}

/** How often each pair of neighbours stands in the words, and in which words. */
class PairCounts {
  private readonly words: readonly Word[];
  private readonly counts = new Map<string, number>();
  private readonly where = new Map<string, Set<number>>();

  constructor(words: readonly Word[]) {
    this.words = words;
    words.forEach((_, index) => {
      this.add(index, 1);
    });
  }

  /** Letters never hold a space, so it parts the two. */
  mostFrequent(): [string, string] | null {
    let [best, most] = ['', 1];
    for (const [pair, count] of this.counts) {
      if (count > most || (count === most && most > 1 && pair < best)) [best, most] = [pair, count];
    }
    const [left, right] = best.split(' ');
    return left && right ? [left, right] : null;
  }

  merge([left, right]: readonly [string, string]): void {
    for (const index of [...(this.where.get(`${left} ${right}`) ?? [])]) {
      const word = this.words[index];
      if (!word) continue;
      this.add(index, -1);
      word.letters = joined(word.letters, left, right);
      this.add(index, 1);
    }
  }

  private add(index: number, sign: 1 | -1): void {
    const { letters = [], count = 0 } = this.words[index] ?? {};
    for (let i = 1; i < letters.length; i++) {
      const pair = `${letters[i - 1]} ${letters[i]}`;
      const left = (this.counts.get(pair) ?? 0) + sign * count;
      if (left > 0) this.counts.set(pair, left);
      else this.counts.delete(pair);
      const places = this.where.get(pair) ?? new Set();
      if (sign > 0) places.add(index);
      else places.delete(index);
      this.where.set(pair, places);
    }
  }
}

function joined(letters: readonly string[], left: string, right: string): string[] {
  const result: string[] = [];
  for (let i = 0; i < letters.length; i++) {
    if (letters[i] === left && letters[i + 1] === right) {
      result.push(left + right);
      i += 1;
    } else result.push(letters[i] ?? '');
  }
  return result;
}
