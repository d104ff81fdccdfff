import type { Biography } from '#server/contracts/biography.ts';
import type { FactRow } from '#server/contracts/facts.ts';

/** A match with what its row refers to, ready to be filtered and told. */
export interface Match extends FactRow<'matches'> {
  stage: FactRow<'stages'>;
  competition: FactRow<'competitions'>;
  opponent: FactRow<'clubs'>;
}

/**
 * The facts in memory, read once per index: some 6,000 rows. Questions are then answered synchronously, without a
 * query language between the filter a person reads and the rows it lets through.
 */
export interface Facts {
  seasons: ReadonlyMap<number, FactRow<'seasons'>>;
  stages: ReadonlyMap<string, FactRow<'stages'>>;
  stagesBySeason: ReadonlyMap<number, FactRow<'stages'>[]>;
  competitions: ReadonlyMap<string, FactRow<'competitions'>>;
  clubs: ReadonlyMap<string, FactRow<'clubs'>>;
  clubAliases: FactRow<'club_aliases'>[];
  self: FactRow<'clubs'>;
  /** Oldest first: by season, then date, undated ones by round after their stage's dated ones. */
  matches: Match[];
  matchById: ReadonlyMap<string, Match>;
  goalsByMatch: ReadonlyMap<string, FactRow<'goals'>[]>;
  /** Rows of a stage's table, in order of position. */
  standings: ReadonlyMap<string, FactRow<'standings'>[]>;
  sources: ReadonlyMap<string, FactRow<'sources'>>;
  people: ReadonlyMap<string, FactRow<'people'>>;
  personAliases: FactRow<'person_aliases'>[];
  squadEntries: FactRow<'squad_entries'>[];
  seasonStats: FactRow<'season_stats'>[];
  managers: FactRow<'managers'>[];
  presidents: FactRow<'presidents'>[];
  honours: FactRow<'honours'>[];
  milestones: FactRow<'milestones'>[];
  conflicts: FactRow<'conflicts'>[];
  /** By file name without extension. */
  biographies: ReadonlyMap<string, Biography>;
  /** First and last season with a match or a table. */
  firstSeason: number;
  lastSeason: number;
}
