import { anyMatch, type MatchFilter } from '../evidence/match-filter.ts';
import type { Parsed } from './parsed.ts';

/** The slice of matches a question is about. `nome` outcomes ("derrotas") and claims ("perdeu") filter alike. */
export function toMatchFilter(parsed: Parsed): MatchFilter {
  const [outcome] = parsed.outcomes;
  return {
    ...anyMatch,
    opponentIds: [...new Set(parsed.opponents.flatMap((club) => club.clubIds))],
    seasons: parsed.seasons,
    years: parsed.years,
    from: parsed.period?.from ?? null,
    to: parsed.period?.to ?? null,
    date: parsed.date,
    competition: parsed.competition,
    venue: parsed.venue,
    outcome: outcome?.outcome ?? null,
    round: parsed.round,
    bound: parsed.bound,
    referees: parsed.referees,
    grounds: parsed.grounds,
    weekday: parsed.weekday,
  };
}

export const hasTime = (parsed: Parsed): boolean =>
  parsed.seasons.length > 0 || parsed.years.length > 0 || parsed.period !== null || parsed.date !== null;
