import { anyMatch, type MatchFilter } from '../evidence/match-filter.ts';
import type { Parsed } from './parsed.ts';

/** "jogos com prolongamento" are those that had it; "houve prolongamento nesse jogo?" asks about one. */
function beyondOf({ cues, focus, resumed }: Parsed): MatchFilter['beyond'] {
  const several = (cues.has('jogo') || cues.has('vezes') || cues.has('quantos')) && !(resumed && focus.matchId);
  if (!several || cues.has('final')) return null;
  if (cues.has('prolongamento')) return 'prolongamento';
  return cues.has('penaltis') && !cues.has('golos') ? 'penaltis' : null;
}

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
    days: parsed.days,
    competition: parsed.competition,
    venue: parsed.venue,
    outcome: outcome?.outcome ?? null,
    round: parsed.round,
    leg: parsed.leg,
    bound: parsed.bound,
    referees: parsed.referees,
    grounds: parsed.grounds,
    weekday: parsed.weekday,
    beyond: beyondOf(parsed),
  };
}

export const hasTime = (parsed: Parsed): boolean =>
  parsed.seasons.length > 0 ||
  parsed.years.length > 0 ||
  parsed.period !== null ||
  parsed.date !== null ||
  parsed.days !== null;
