import { isOfLeague } from '../../evidence/is-of-league.ts';
import { selectMatches } from '../../evidence/match-filter.ts';
import { type PersonRecord, personRecord, type RecordedGoal } from '../../evidence/people.ts';
import { withinSeasons } from '../../evidence/within-seasons.ts';
import type { Facts } from '../../facts/facts.ts';
import type { PlayerFiguresQuery } from './player-figures-query.ts';

export interface PlayerFigures {
  record: PersonRecord;
  /** Of the filter's matches: all of them, and those whose scorers are on record. */
  played: number;
  withScorers: number;
  goals: RecordedGoal[];
}

export function findPlayerFigures(query: PlayerFiguresQuery, facts: Facts): PlayerFigures {
  const record = personRecord(query.personId, facts);
  if (!record) throw new Error(`No person "${query.personId}" in the facts.`);
  // Only matches of the seasons he was there can have goals of his.
  const present = new Set(record.squads.map((row) => row.season));
  const matches = selectMatches(query.filter, facts).filter(
    (match) => match.outcome !== null && (present.size === 0 || present.has(match.season)),
  );
  const ids = new Set(matches.map((match) => match.id));
  return {
    record,
    played: matches.length,
    withScorers: matches.filter((match) => match.scorers === 'completos').length,
    goals: record.goals.filter(({ match }) => ids.has(match.id)),
  };
}

/** The matches of these goals, each once, oldest first. */
export const matchesOf = (goals: readonly RecordedGoal[]) => [
  ...new Map(goals.map(({ match }) => [match.id, match])).values(),
];

/**
 * Whether figures by season answer: years and seasons let them through, an opponent or a venue needs the matches
 * themselves. They are those of the league, as far as can be told.
 */
export const isBySeason = ({ filter }: PlayerFiguresQuery): boolean =>
  filter.opponentIds.length === 0 && !filter.venue && !filter.date && !filter.round && isOfLeague(filter.competition);

/** The seasons whose figures are asked for; a year touches two. */
export const passesSeason = ({ filter }: PlayerFiguresQuery, season: number): boolean =>
  withinSeasons(season, {
    seasons: [...filter.seasons, ...filter.years.flatMap((year) => [year - 1, year])],
    from: filter.from,
    to: filter.to,
  });

/** Whether a time is asked for at all. */
export const isLimited = ({ filter }: PlayerFiguresQuery): boolean =>
  filter.seasons.length + filter.years.length > 0 || filter.from !== null || filter.to !== null;
