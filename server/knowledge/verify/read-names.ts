import { findClubs, findNumberedClubs } from '../entities/clubs.ts';
import { fold } from '../entities/fold.ts';
import { tokenise } from '../entities/tokens.ts';
import type { Reader } from '../lexicon/reader.ts';
import type { Scan } from './scan.ts';

/** The club of whom everything is said: naming it claims nothing. */
export const self = 'farense';

/** Clubs by every name that the lexicon has for them. */
export function readClubs(scan: Scan, { clubNames }: Pick<Reader, 'clubNames'>): void {
  const tokens = tokenise(scan.text, new Map());
  const used = new Set<number>();
  const found = [...findNumberedClubs(tokens, clubNames, used), ...findClubs(tokens, clubNames, used)];
  for (const { index, length, clubIds, gender } of found) {
    const [first, last] = [tokens[index], tokens[index + length - 1]];
    if (!first || !last) continue;
    // "um nacional", "a vitória": what has no capital is a club only by a name of its own.
    const value = clubIds.toSorted().join('|');
    scan.add({ kind: 'club', value, key: value === self ? null : 'club', start: first.start, end: last.end });
    if (articles[gender === 'm' ? 'f' : 'm'].test(scan.text.slice(0, first.start)))
      scan.mentions.push({ kind: 'relation', value: `artigo ${value}`, key: null, start: first.start, end: last.end });
  }
}

/** An article that ends a text: before a club of the other gender it is a claim that no record makes. */
const articles = { m: /(?<!\p{L})(?:o|ao|do|no|pelo) $/iu, f: /(?<!\p{L})(?:a|à|da|na|pela) $/iu };

const namePattern = /\p{Lu}[\p{L}\p{M}'.-]*(?: (?:(?:d[aeo]s?|e|del?|van|von|di) )?\p{Lu}[\p{L}\p{M}'.-]*)*/gu;
const connectors = new Set(['de', 'da', 'do', 'das', 'dos', 'del', 'van', 'von', 'di']);

/** Where a capital says nothing: at the start, and after a sign that ends. */
export const opensSentence = (before: string): boolean => /(?:^|[.!?:«"(]) ?["«(]*$/.test(before);

/**
 * Names: words with a capital, those that follow each other as one. At a sentence's start a word counts only if it is
 * not one that anybody may write there.
 */
export function readNames(scan: Scan, isPlainWord: (word: string) => boolean): void {
  for (const match of scan.text.matchAll(namePattern)) {
    for (const part of partsOf(match[0], match.index)) {
      const words = part.words.filter(({ start, end }) => scan.isLeft(start, end));
      const [first] = words;
      if (!first) continue;
      const opening = opensSentence(scan.text.slice(0, first.start)) && isPlainWord(first.text);
      const named = opening ? words.slice(1) : words;
      const [from, to] = [named[0], named.at(-1)];
      if (!from || !to) continue;
      scan.add({
        kind: 'name',
        value: named.map(({ text }) => text).join(' '),
        key: null,
        start: from.start,
        end: to.end,
      });
    }
  }
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** "José Augusto e Cláudio Garcia" are two. */
function partsOf(text: string, offset: number): { words: Word[] }[] {
  const parts: { words: Word[] }[] = [{ words: [] }];
  for (const match of text.matchAll(/[^ ]+/g)) {
    const word = fold(match[0]).replace(/[.'-]+$/, '');
    const start = offset + match.index;
    if (word === 'e') parts.push({ words: [] });
    else if (!connectors.has(word)) parts.at(-1)?.words.push({ text: word, start, end: start + word.length });
    // "Aves. O": a full stop after a whole word ends the name.
    if (/\p{L}{3,}\.$/u.test(match[0])) parts.push({ words: [] });
  }
  return parts;
}
