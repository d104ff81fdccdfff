import type { Birthplace, Birthplaces } from '../lexicon/birthplaces.ts';
import { longestHits, type PhraseHit } from '../lexicon/phrases.ts';
import type { Token } from './tokens.ts';

const before = new Set(['em', 'de', 'no', 'na', 'do', 'da']);

function take(hit: PhraseHit<Birthplace> | undefined, used: Set<number>): Birthplace | null {
  for (let offset = 0; hit && offset < hit.length; offset += 1) used.add(hit.index + offset);
  return hit?.value ?? null;
}

/** "nascidos em Olhão", in a question that speaks of birth: there the name of a place is not that of a club or a ground. */
export const findBirthplace = (
  tokens: readonly Token[],
  { places }: Birthplaces,
  used: Set<number>,
): Birthplace | null =>
  take(
    longestHits(places.find(tokens)).find(({ index }) => before.has(tokens[index - 1]?.norm ?? '')),
    used,
  );

/** "algarvios", unless a group of clubs took the word: "as equipas algarvias". */
export const findOrigin = (tokens: readonly Token[], { origins }: Birthplaces, used: Set<number>): Birthplace | null =>
  take(
    longestHits(origins.find(tokens)).find(({ index }) => !used.has(index)),
    used,
  );
