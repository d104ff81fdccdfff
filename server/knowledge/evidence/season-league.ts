import type { FactRow } from '#server/contracts/facts.ts';
import type { Facts } from '../facts/facts.ts';

/** A season's league: its main stage and any later phases, each with a table. */
export interface SeasonLeague {
  main: FactRow<'stages'>;
  later: FactRow<'stages'>[];
}

export const hasTable = (stage: FactRow<'stages'>, facts: Facts): boolean =>
  (facts.standings.get(stage.id)?.length ?? 0) > 0;

/**
 * The league of a season, or null when there is no table of it. Of three seasons only the second phase has a table:
 * that one is then the main one.
 */
export function seasonLeague(season: number, facts: Facts): SeasonLeague | null {
  const stageId = facts.seasons.get(season)?.league_stage_id;
  const first = stageId ? facts.stages.get(stageId) : undefined;
  if (!first) return null;
  const phases = (facts.stagesBySeason.get(season) ?? []).filter(
    (stage) => stage.id !== first.id && stage.role === 'fase',
  );
  const [main, ...later] = [first, ...phases].filter((stage) => hasTable(stage, facts));
  return main ? { main, later } : null;
}

export const rowOf = (stage: FactRow<'stages'>, clubId: string, facts: Facts): FactRow<'standings'> | null =>
  facts.standings.get(stage.id)?.find((row) => row.club_id === clubId) ?? null;

export const seasonHasTable = (season: number, facts: Facts): boolean => seasonLeague(season, facts) !== null;

export const latestTable = (facts: Facts): number =>
  Math.max(...[...facts.seasons.keys()].filter((season) => seasonHasTable(season, facts)));
