import { numeralsToNumbers } from '../entities/numerals.ts';
import { type Token, tokenise } from '../entities/tokens.ts';

/** One expression of a lexicon and what it stands for. The last letter of a word may be left open: "vitória*". */
interface Entry<T> {
  words: string[];
  open: boolean[];
  /** A lone numeral in words ("onze"): the same number in digits is something else. */
  spelled: boolean;
  value: T;
}

export interface PhraseHit<T> {
  index: number;
  length: number;
  value: T;
}

const matches = (norm: string, word: string, open: boolean) => (open ? norm.startsWith(word) : norm === word);

/**
 * Finds the expressions of a lexicon in a question's tokens. Signs inside an expression ("meia-final", "S. Luís") are
 * not compared, so that it is found however it is punctuated.
 */
export class Phrases<T> {
  readonly #exact = new Map<string, Entry<T>[]>();
  readonly #open: Entry<T>[] = [];
  /** Every whole word of the lexicon: what a misspelt word may have meant. */
  readonly words = new Set<string>();
  /** Beginnings of words, of expressions left open. */
  readonly openWords = new Set<string>();

  constructor(entries: Iterable<readonly [string, T]>, synonyms: ReadonlyMap<string, string>) {
    for (const [expression, value] of entries) this.#add(expression, value, synonyms);
    for (const list of this.#exact.values()) list.sort((a, b) => b.words.length - a.words.length);
  }

  #add(expression: string, value: T, synonyms: ReadonlyMap<string, string>): void {
    const parts = expression.trim().split(/\s+/);
    const tokens = parts.flatMap((part) =>
      wordsOf(numeralsToNumbers(tokenise(part.replace(/\*$/, ''), synonyms))).map((token, position, all) => ({
        norm: token.norm,
        number: token.kind === 'number' && /^\p{L}/u.test(token.raw),
        open: part.endsWith('*') && position === all.length - 1,
      })),
    );
    const entry = {
      words: tokens.map((token) => token.norm),
      open: tokens.map((token) => token.open),
      spelled: tokens.length === 1 && tokens[0]?.number === true,
      value,
    };
    const first = entry.words[0];
    if (first === undefined) return;
    for (const token of tokens) (token.open ? this.openWords : this.words).add(token.norm);
    if (entry.open[0]) this.#open.push(entry);
    else this.#exact.set(first, [...(this.#exact.get(first) ?? []), entry]);
  }

  /** Every hit; of two that start at the same word the longer comes first. */
  find(tokens: readonly Token[]): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    for (let index = 0; index < tokens.length; index += 1) {
      const norm = tokens[index]?.norm ?? '';
      for (const entry of this.#exact.get(norm) ?? []) this.#try(entry, tokens, index, hits);
      for (const entry of this.#open)
        if (matches(norm, entry.words[0] ?? '', true)) this.#try(entry, tokens, index, hits);
    }
    return hits;
  }

  #try(entry: Entry<T>, tokens: readonly Token[], index: number, hits: PhraseHit<T>[]): void {
    if (entry.spelled && /^\d/.test(tokens[index]?.raw ?? '')) return;
    let at = index;
    for (const [position, word] of entry.words.entries()) {
      while (position > 0 && skippable(tokens[at])) at += 1;
      const token = tokens[at];
      if (!token || !matches(token.norm, word, entry.open[position] ?? false)) return;
      at += 1;
    }
    hits.push({ index, length: at - index, value: entry.value });
  }
}

const skippable = (token: Token | undefined) =>
  token?.kind === 'sign' && ['-', '.', 'º', 'ª', ':'].includes(token.norm);

/** Tokens that carry meaning: no punctuation. */
export function wordsOf(tokens: readonly Token[]): Token[] {
  return tokens.filter((token) => token.kind !== 'sign');
}

/** Hits that do not overlap, longest first. */
export function longestHits<T>(hits: readonly PhraseHit<T>[]): PhraseHit<T>[] {
  const taken = new Set<number>();
  const chosen: PhraseHit<T>[] = [];
  for (const hit of [...hits].sort((a, b) => b.length - a.length || a.index - b.index)) {
    const places = Array.from({ length: hit.length }, (_, offset) => hit.index + offset);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    chosen.push(hit);
  }
  return chosen.sort((a, b) => a.index - b.index);
}
