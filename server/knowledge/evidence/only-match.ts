import type { Match } from '../facts/facts.ts';
import { anyMatch, type MatchFilter } from './match-filter.ts';

/** A filter that lets one match through. */
export function onlyMatch(match: Match): MatchFilter {
  const [year, month, day] = (match.date ?? '').split('-').map(Number);
  return {
    ...anyMatch,
    opponentIds: [match.opponent_id],
    seasons: [match.season],
    date: year && month ? { year, month, day: day ?? null } : null,
    round: match.round,
    venue: match.venue === 'desconhecido' ? null : match.venue,
    competition: { by: 'competition', values: [match.stage.competition_id] },
  };
}
