import type { FactRow } from '#server/contracts/facts.ts';
import { type MatchFilter, selectMatches } from '../../evidence/match-filter.ts';
import { rowOf, seasonLeague } from '../../evidence/season-league.ts';
import { tally } from '../../evidence/tally.ts';
import type { Facts, Match } from '../../facts/facts.ts';
import type { PointsQuery } from './points-query.ts';

/** What one stage of the league gave. */
export interface StagePoints {
  stage: FactRow<'stages'>;
  /** The row of its table; null where the points are counted from matches. */
  row: FactRow<'standings'> | null;
  played: number;
  won: number;
  drawn: number;
  lost: number;
  points: number;
}

export interface FoundPoints {
  stages: StagePoints[];
  /** The matches they were counted from; none when tables give them. */
  matches: Match[];
  /** Seasons in a league of which there is no table. */
  without: number[];
}

/** Whether whole seasons are asked for, whose points the tables have. */
export const isOfTables = ({ filter, as }: PointsQuery): boolean =>
  as !== 'casa-fora' &&
  filter.venue === null &&
  filter.opponentIds.length === 0 &&
  filter.days === null &&
  filter.date === null &&
  filter.weekday === null &&
  filter.grounds.length === 0 &&
  filter.referees.length === 0;

const passesTier = ({ competition }: MatchFilter, { tier }: FactRow<'stages'>): boolean =>
  competition?.by !== 'tier' || competition.values.includes(String(tier));

function passesTime({ seasons, years, from, to }: MatchFilter, season: number): boolean {
  const named = [...seasons, ...years.flatMap((year) => [year - 1, year])];
  return (
    (named.length === 0 || named.includes(season)) && (from === null || season >= from) && (to === null || season <= to)
  );
}

function fromTables({ filter }: PointsQuery, facts: Facts): FoundPoints {
  const leagues = [...facts.seasons.values()]
    .filter(({ season, league_stage_id }) => league_stage_id !== null && passesTime(filter, season))
    .sort((a, b) => a.season - b.season);
  const stages = leagues.flatMap(({ season }) => {
    const league = seasonLeague(season, facts);
    return (league ? [league.main, ...league.later] : []).flatMap((stage): StagePoints[] => {
      const row = passesTier(filter, stage) ? rowOf(stage, facts.self.id, facts) : null;
      if (!row || row.points === null) return [];
      const { played, won, drawn, lost, points } = row;
      return [{ stage, row, played: played ?? 0, won: won ?? 0, drawn: drawn ?? 0, lost: lost ?? 0, points }];
    });
  });
  const told = new Set(stages.map(({ stage }) => stage.season));
  const without = leagues.filter(({ season, tier }) => !told.has(season) && (tier === null || fits(filter, tier)));
  return { stages, matches: [], without: without.map(({ season }) => season) };
}

const fits = ({ competition }: MatchFilter, tier: number): boolean =>
  competition?.by !== 'tier' || competition.values.includes(String(tier));

function fromMatches({ filter }: PointsQuery, facts: Facts): FoundPoints {
  const matches = selectMatches(filter, facts).filter(
    (match) => match.competition.kind === 'liga' && match.stage.points_per_win !== null && match.outcome !== null,
  );
  const stages = [...Map.groupBy(matches, (match) => match.stage)].map(([stage, own]): StagePoints => {
    const { played, won, drawn, lost } = tally(own);
    return { stage, row: null, played, won, drawn, lost, points: won * (stage.points_per_win ?? 0) + drawn };
  });
  return { stages, matches, without: [] };
}

export const findPoints = (query: PointsQuery, facts: Facts): FoundPoints =>
  isOfTables(query) ? fromTables(query, facts) : fromMatches(query, facts);

/** All stages as one. */
export function sumOf(stages: readonly StagePoints[]) {
  const sum = (of: (stage: StagePoints) => number) => stages.reduce((total, stage) => total + of(stage), 0);
  return {
    points: sum((stage) => stage.points),
    played: sum((stage) => stage.played),
    won: sum((stage) => stage.won),
    drawn: sum((stage) => stage.drawn),
    lost: sum((stage) => stage.lost),
  };
}
