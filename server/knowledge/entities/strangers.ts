import type { Reader } from '../lexicon/reader.ts';
import type { Token } from './tokens.ts';

const isCapital = (raw: string) => /^\p{Lu}\p{Ll}/u.test(raw);

/** A capital at the start of the question says nothing, nor does one of many in a question all in capitals. */
const startsSentence = (tokens: readonly Token[], index: number) =>
  index === 0 || /^[?!.:]$/.test(tokens[index - 1]?.norm ?? '');

/** Proper names that no club, place, competition or everyday word explains: people, as a rule. */
export function findStrangers(tokens: readonly Token[], reader: Reader, used: ReadonlySet<number>): string[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || used.has(index) || token.norm.length < 3) return [];
    const named = reader.personWords.has(token.norm) && token.norm.length >= 5;
    const capital = isCapital(token.raw) && !startsSentence(tokens, index);
    return (named || capital) && !reader.plainWords.has(token.norm) ? [token.raw] : [];
  });
}
