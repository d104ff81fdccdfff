import { fold } from './fold.ts';

/** A word, a number or a sign that can join two numbers. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** Folded, after synonyms: what every rule looks at. */
  norm: string;
  /** As it was written. */
  raw: string;
  start: number;
  end: number;
}

const pattern = /\p{L}+(?:'\p{L}+)?|\d+|[/\-–—:.,;?!ºª&]/gu;
const dashes = /[–—]/;

const kindOf = (raw: string): Token['kind'] => (/^\d/.test(raw) ? 'number' : /^\p{L}/u.test(raw) ? 'word' : 'sign');

/** Splits a question into tokens. "J27" becomes two, so that a round reads the same however it is written. */
export function tokenise(text: string, synonyms: ReadonlyMap<string, string>): Token[] {
  const original = text.normalize('NFC');
  const folded = fold(original);
  return Array.from(folded.matchAll(pattern), (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const plain = dashes.test(match[0]) ? '-' : match[0];
    const raw = original.slice(start, end);
    return { kind: kindOf(plain), norm: synonyms.get(plain) ?? plain, raw, start, end };
  });
}
