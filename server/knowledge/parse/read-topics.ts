import type { Token } from '../entities/tokens.ts';
import { longestHits, type Phrases } from '../lexicon/phrases.ts';
import type { Topics } from '../lexicon/topics.ts';
import type { Parsed } from './parsed.ts';

/** What a question says of people and of the club's history. */
export function readTopics(
  tokens: readonly Token[],
  topics: Topics,
): Pick<Parsed, 'positions' | 'nationality' | 'themes' | 'missing'> {
  const found = <T>(phrases: Phrases<T>): T[] => [
    ...new Set(longestHits(phrases.find(tokens)).map((hit) => hit.value)),
  ];
  return {
    positions: found(topics.positions),
    nationality: found(topics.nationalities)[0] ?? null,
    themes: found(topics.themes),
    missing: found(topics.missing),
  };
}
