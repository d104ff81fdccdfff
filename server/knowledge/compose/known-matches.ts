import type { Evidence } from '#server/contracts/evidence.ts';
import type { MatchFilter } from '../evidence/match-filter.ts';
import type { Facts } from '../facts/facts.ts';
import { number } from './portuguese.ts';

const known = {
  referee: 'árbitro registado',
  stadium: 'recinto registado',
  attendance: 'assistência registada',
} as const;

/** What a filter needs that few matches have on record; null when it needs nothing such. */
function neededBy(filter: MatchFilter): keyof typeof known | null {
  if (filter.referees.length > 0) return 'referee';
  if (filter.grounds.length > 0) return 'stadium';
  return filter.bound?.of === 'espectadores' ? 'attendance' : null;
}

/** How few matches can be told apart by referee, ground or crowd, for an answer that counts them. */
export function knownMatches(
  filter: MatchFilter,
  facts: Facts,
): { sentence: string; coverage: NonNullable<Evidence['coverage']> } | null {
  const needed = neededBy(filter);
  if (!needed) return null;
  const having = facts.matches.filter((match) => match[needed] !== null).length;
  const total = facts.matches.length;
  return {
    sentence: `Só ${number(having)} dos ${number(total)} jogos têm ${known[needed]}.`,
    coverage: { known: having, total, note: `nos ${number(having)} jogos com ${known[needed]}` },
  };
}
