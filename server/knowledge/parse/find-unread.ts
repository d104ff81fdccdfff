import { distance } from 'fastest-levenshtein';
import { fold } from '../entities/fold.ts';
import { ordinalWords } from '../entities/places-in-table.ts';
import type { Token } from '../entities/tokens.ts';
import type { Reader } from '../lexicon/reader.ts';

/** Letters from which a word can mean something; shorter ones are articles and slips. */
const shortest = 3;

/** Places of every word that some expression of the lexicon covers. */
function covered(tokens: readonly Token[], { lexicon, topics }: Reader): Set<number> {
  const sets = [
    ...[lexicon.cues, lexicon.outcomes, lexicon.competitions, lexicon.places],
    ...[topics.positions, topics.nationalities, topics.themes, topics.missing],
  ];
  const places = new Set<number>();
  for (const phrases of sets)
    for (const { index, length } of phrases.find(tokens))
      for (let offset = 0; offset < length; offset += 1) places.add(index + offset);
  return places;
}

/** A lone letter after a noun tells things apart: "equipas B", "série C". */
const isLetterName = (token: Token, before: Token | undefined) =>
  /^[B-DF-NP-Z]$/.test(token.raw) && before?.kind === 'word' && before.norm.length > shortest;

/** Letters from which a slip of the finger still shows which word was meant. */
const longEnough = 5;

/** A word that changes nothing, as written, as corrected, or with a slip in it. */
function isEmpty(token: Token, empty: ReadonlySet<string>): boolean {
  const raw = fold(token.raw);
  if (empty.has(token.norm) || empty.has(raw) || ordinalWords.includes(raw)) return true;
  if (raw.length < longEnough) return false;
  const letters = [...raw].sort().join('');
  return [...empty].some((word) => {
    if (word[0] !== raw[0] || Math.abs(word.length - raw.length) > 1) return false;
    return distance(word, raw) <= (raw.length >= 7 ? 2 : 1) || [...word].sort().join('') === letters;
  });
}

/**
 * Words that say something and that no entity, cue or theme took: what the question may turn on, unknown to every kind.
 *
 * @param used indexes of the tokens that entities took
 */
export function findUnread(tokens: readonly Token[], reader: Reader, used: ReadonlySet<number>): string[] {
  const read = covered(tokens, reader);
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'word' || used.has(index) || read.has(index)) return [];
    if (isLetterName(token, tokens[index - 1])) return [`${tokens[index - 1]?.raw} ${token.raw}`];
    return token.norm.length < shortest || isEmpty(token, reader.lexicon.empty) ? [] : [token.raw];
  });
}
