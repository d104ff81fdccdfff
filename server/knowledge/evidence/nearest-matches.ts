import type { Facts, Match } from '../facts/facts.ts';
import { type MatchFilter, selectMatches } from './match-filter.ts';

const isoOf = (date: NonNullable<MatchFilter['date']>) =>
  `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day ?? 15).padStart(2, '0')}`;

function distanceTo(filter: MatchFilter): ((match: Match) => number) | null {
  if (filter.date?.year) {
    const wanted = Date.parse(isoOf(filter.date));
    return (match) =>
      match.date?.length === 10 ? Math.abs(Date.parse(match.date) - wanted) : Number.POSITIVE_INFINITY;
  }
  const season =
    filter.seasons[0] ?? (filter.years[0] !== undefined ? filter.years[0] - 1 : (filter.from ?? filter.to));
  return season === null || season === undefined ? null : (match) => Math.abs(match.season - season);
}

/** The match closest in time to an empty slice, against the same club and in the same competition if there is any. */
export function nearestMatches(filter: MatchFilter, facts: Facts): Match[] {
  const distance = distanceTo(filter);
  const open = { ...filter, seasons: [], years: [], from: null, to: null, date: null, round: null };
  const candidates = selectMatches(open, facts).filter((match) => match.outcome !== null);
  if (!distance) return candidates.slice(-1);
  const [nearest] = [...candidates].sort((a, b) => distance(a) - distance(b));
  return nearest && Number.isFinite(distance(nearest)) ? [nearest] : [];
}
