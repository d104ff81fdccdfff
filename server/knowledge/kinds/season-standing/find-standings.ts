import type { FactRow } from '#server/contracts/facts.ts';
import { rowOf, seasonLeague } from '../../evidence/season-league.ts';
import type { Facts } from '../../facts/facts.ts';
import type { SeasonStandingQuery } from './season-standing-query.ts';

/** A club's row in one table. */
export interface PhaseRow {
  stage: FactRow<'stages'>;
  row: FactRow<'standings'>;
}

export interface SeasonStanding {
  season: number;
  /** The main league first; none when the club is in no table of that season. */
  phases: PhaseRow[];
}

export function standingOf(season: number, clubId: string, facts: Facts): SeasonStanding {
  const league = seasonLeague(season, facts);
  const stages = league ? [league.main, ...league.later] : [];
  const phases = stages.flatMap((stage) => {
    const row = rowOf(stage, clubId, facts);
    return row ? [{ stage, row }] : [];
  });
  return { season, phases };
}

export const findStandings = (query: SeasonStandingQuery, facts: Facts): SeasonStanding[] =>
  query.seasons.map((season) => standingOf(season, query.clubId, facts));

/** Teams in the table. */
export const rankedIn = (stage: FactRow<'stages'>, facts: Facts): number => facts.standings.get(stage.id)?.length ?? 0;
