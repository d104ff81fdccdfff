import { anyMatch, passesCompetition, selectMatches } from '../evidence/match-filter.ts';
import type { Facts } from '../facts/facts.ts';
import type { Parsed } from './parsed.ts';

/** How many times more often than the next club one must have been played to be meant without asking. */
const clearFavourite = 8;

function matchesOf(clubId: string, parsed: Parsed, facts: Facts): number {
  const when = {
    seasons: parsed.seasons,
    from: parsed.period?.from ?? null,
    to: parsed.period?.to ?? null,
    years: parsed.years,
    date: parsed.date,
  };
  const matches = selectMatches({ ...anyMatch, ...when, opponentIds: [clubId] }, facts);
  return matches.filter((match) => passesCompetition(match, parsed.competition)).length;
}

/** Of the clubs that share a name, those that the rest of the question leaves possible. */
function settle(clubIds: string[], parsed: Parsed, facts: Facts): string[] {
  if (clubIds.length === 1) return clubIds;
  const played = clubIds
    .map((clubId) => ({ clubId, matches: matchesOf(clubId, parsed, facts) }))
    .sort((a, b) => b.matches - a.matches);
  const possible = played.filter((club) => club.matches > 0);
  const [first, second] = possible;
  if (!first) return clubIds;
  if (!second || first.matches >= clearFavourite * second.matches) return [first.clubId];
  return possible.map((club) => club.clubId);
}

/** Narrows names that several clubs share by the time and competition of the question. */
export function settleOpponents(parsed: Parsed, facts: Facts): Parsed {
  if (parsed.opponents.every((club) => club.clubIds.length === 1)) return parsed;
  return {
    ...parsed,
    opponents: parsed.opponents.map((club) => ({
      ...club,
      clubIds: club.group ? club.clubIds : settle(club.clubIds, parsed, facts),
    })),
  };
}
