import { distance } from 'fastest-levenshtein';
import type { Token } from '../entities/tokens.ts';

/** Misspelt words that are looked up in one question; the rest of a very long one is left as it is. */
const maxLookups = 24;
/** Letters from which two wrong ones still leave no doubt; "Jamaica" is not a slip for "jamais". */
const longWord = 8;

/**
 * Corrects misspelt words to the nearest word the engine knows: one letter off in short words, two in longer ones
 * that begin with the same letter.
 */
export class Spelling {
  readonly #known: ReadonlySet<string>;
  readonly #prefixes: readonly string[];
  readonly #byLength = new Map<number, string[]>();

  /** @param targets what a misspelt word may become @param known words that are right as they are */
  constructor(targets: Iterable<string>, known: Iterable<string>, prefixes: readonly string[]) {
    const words = new Set([...targets].filter((word) => word.length >= 4));
    this.#known = new Set([...words, ...known]);
    this.#prefixes = prefixes;
    for (const word of words) this.#byLength.set(word.length, [...(this.#byLength.get(word.length) ?? []), word]);
  }

  knows(word: string): boolean {
    return this.#known.has(word) || this.#prefixes.some((prefix) => word.startsWith(prefix));
  }

  #nearest(word: string): string | null {
    const allowed = word.length >= longWord ? 2 : 1;
    let best: string | null = null;
    let bestDistance = allowed + 1;
    for (let length = word.length - allowed; length <= word.length + allowed; length += 1) {
      for (const candidate of this.#byLength.get(length) ?? []) {
        const far = distance(word, candidate);
        // Swapped neighbours cost two, but are one slip of the finger.
        const cost = far === 2 && isTransposition(word, candidate) ? 1 : far;
        if (cost >= bestDistance || (cost === 2 && candidate[0] !== word[0])) continue;
        best = candidate;
        bestDistance = cost;
      }
    }
    return best;
  }

  correct(tokens: readonly Token[]): Token[] {
    let lookups = 0;
    return tokens.map((token) => {
      if (token.kind !== 'word' || token.norm.length < 4 || this.knows(token.norm) || lookups >= maxLookups)
        return token;
      lookups += 1;
      const nearest = this.#nearest(token.norm);
      return nearest ? { ...token, norm: nearest } : token;
    });
  }
}

function isTransposition(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
