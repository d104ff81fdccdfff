import type { MatchNames } from '../lexicon/match-names.ts';
import { longestHits, type Phrases } from '../lexicon/phrases.ts';
import type { Token } from './tokens.ts';

function take(phrases: Phrases<string>, tokens: readonly Token[], used: Set<number>): string[] {
  const hits = phrases.find(tokens);
  const free = ({ index, length }: { index: number; length: number }) =>
    Array.from({ length }, (_, offset) => index + offset).every((place) => !used.has(place));
  const chosen = longestHits(hits.filter(free));
  for (const { index, length } of chosen) for (let offset = 0; offset < length; offset += 1) used.add(index + offset);
  // Several referees share a surname, and several grounds a name.
  const same = hits.filter((hit) => chosen.some((one) => one.index === hit.index && one.length === hit.length));
  return [...new Set(same.map((hit) => hit.value))];
}

/** The referees a question names; a surname alone only where a referee is asked for. */
export const findReferees = (
  tokens: readonly Token[],
  names: MatchNames,
  asked: boolean,
  used: Set<number>,
): string[] => {
  const whole = take(names.referees, tokens, used);
  return whole.length > 0 || !asked ? whole : take(names.refereeSurnames, tokens, used);
};

/** The grounds a question names, where no other word says whose they are. */
export const findGrounds = (tokens: readonly Token[], names: MatchNames, used: Set<number>): string[] =>
  take(names.grounds, tokens, used);
