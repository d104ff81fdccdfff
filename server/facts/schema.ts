import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { FactRow, FactTable } from '#server/contracts/facts.ts';

/**
 * The index's tables: the columns of `contracts/facts.ts`, in the same order, typed for queries.
 * `schema.test.ts` does not compile when the two differ.
 */

type Value<T extends FactTable, K extends keyof FactRow<T>> = NonNullable<FactRow<T>[K]>;
const flag = () => integer({ mode: 'boolean' }).notNull();
const provenance = () => ({
  source_id: text().notNull(),
  source_ref: text(),
  quality: text().$type<Value<'matches', 'quality'>>().notNull(),
  note: text(),
});

export const sources = sqliteTable('sources', {
  id: text().primaryKey(),
  path: text().notNull(),
  title: text().notNull(),
  trust: integer().notNull(),
});

export const seasons = sqliteTable('seasons', {
  season: integer().primaryKey(),
  label: text().notNull(),
  league_stage_id: text(),
  tier: integer(),
  outcome: text().$type<Value<'seasons', 'outcome'>>(),
  coverage: text().notNull(),
  note: text(),
});

export const competitions = sqliteTable('competitions', {
  id: text().primaryKey(),
  name: text().notNull(),
  short_name: text().notNull(),
  kind: text().$type<Value<'competitions', 'kind'>>().notNull(),
  gender: text().$type<Value<'competitions', 'gender'>>().notNull(),
});

export const stages = sqliteTable('stages', {
  id: text().primaryKey(),
  season: integer().notNull(),
  competition_id: text().notNull(),
  name: text().notNull(),
  phase: text(),
  tier: integer(),
  role: text().$type<Value<'stages', 'role'>>().notNull(),
  points_per_win: integer(),
  source_names: text().notNull(),
});

export const clubs = sqliteTable('clubs', {
  id: text().primaryKey(),
  name: text().notNull(),
  short_name: text().notNull(),
  city: text(),
  gender: text().$type<Value<'clubs', 'gender'>>().notNull(),
  is_self: flag(),
});

export const clubAliases = sqliteTable('club_aliases', {
  alias: text().notNull(),
  club_id: text().notNull(),
  from_season: integer(),
  to_season: integer(),
  kind: text().$type<Value<'club_aliases', 'kind'>>().notNull(),
});

export const matches = sqliteTable('matches', {
  id: text().primaryKey(),
  season: integer().notNull(),
  stage_id: text().notNull(),
  date: text(),
  date_precision: text().$type<Value<'matches', 'date_precision'>>(),
  time: text(),
  round: text(),
  venue: text().$type<Value<'matches', 'venue'>>().notNull(),
  opponent_id: text().notNull(),
  goals_for: integer(),
  goals_against: integer(),
  outcome: text().$type<Value<'matches', 'outcome'>>(),
  extra_time: flag(),
  penalties_for: integer(),
  penalties_against: integer(),
  awarded: flag(),
  half_time_for: integer(),
  half_time_against: integer(),
  stadium: text(),
  city: text(),
  referee: text(),
  attendance: integer(),
  scorers: text().$type<Value<'matches', 'scorers'>>().notNull(),
  external_id: text(),
  details_source_id: text(),
  ...provenance(),
});

export const goals = sqliteTable('goals', {
  match_id: text().notNull(),
  seq: integer().notNull(),
  side: text().$type<Value<'goals', 'side'>>().notNull(),
  player: text().notNull(),
  person_id: text(),
  minute: integer(),
  penalty: flag(),
  own_goal: flag(),
  source_id: text().notNull(),
});

export const standings = sqliteTable('standings', {
  stage_id: text().notNull(),
  position: integer().notNull(),
  club_id: text().notNull(),
  club_name: text().notNull(),
  points: integer().notNull(),
  adjustment: integer().notNull(),
  played: integer(),
  won: integer(),
  drawn: integer(),
  lost: integer(),
  goals_for: integer(),
  goals_against: integer(),
  ...provenance(),
});

export const people = sqliteTable('people', {
  id: text().primaryKey(),
  name: text().notNull(),
  full_name: text(),
  roles: text().notNull(),
  position: text(),
  birth_date: text(),
  birth_place: text(),
  death_date: text(),
  nationality: text(),
  height_cm: integer(),
  weight_kg: integer(),
  external_ids: text(),
  biography: text(),
  source_id: text().notNull(),
  quality: text().$type<Value<'people', 'quality'>>().notNull(),
  note: text(),
});

export const personAliases = sqliteTable('person_aliases', {
  alias: text().notNull(),
  person_id: text().notNull(),
  kind: text().$type<Value<'person_aliases', 'kind'>>().notNull(),
});

export const squadEntries = sqliteTable('squad_entries', {
  season: integer().notNull(),
  person_id: text().notNull(),
  name: text().notNull(),
  position: text().$type<Value<'squad_entries', 'position'>>(),
  shirt: integer(),
  age: integer(),
  ...provenance(),
});

export const seasonStats = sqliteTable('season_stats', {
  season: integer().notNull(),
  person_id: text().notNull(),
  appearances: integer(),
  goals: integer(),
  assists: integer(),
  ...provenance(),
});

export const managers = sqliteTable('managers', {
  season: integer().notNull(),
  seq: integer().notNull(),
  person_id: text().notNull(),
  name: text().notNull(),
  ...provenance(),
});

export const presidents = sqliteTable('presidents', {
  person_id: text().notNull(),
  name: text().notNull(),
  from_year: integer().notNull(),
  to_year: integer(),
  ...provenance(),
});

export const honours = sqliteTable('honours', {
  id: text().primaryKey(),
  season: integer().notNull(),
  stage_id: text(),
  title: text().notNull(),
  scope: text().$type<Value<'honours', 'scope'>>().notNull(),
  ...provenance(),
});

export const milestones = sqliteTable('milestones', {
  id: text().primaryKey(),
  date_start: text().notNull(),
  date_end: text().notNull(),
  precision: text().$type<Value<'milestones', 'precision'>>().notNull(),
  topic: text().notNull(),
  text: text().notNull(),
  people: text(),
  clubs: text(),
  places: text(),
  reference: text().notNull(),
  confidence: text().$type<Value<'milestones', 'confidence'>>().notNull(),
  source_id: text().notNull(),
});

export const conflicts = sqliteTable('conflicts', {
  id: text().primaryKey(),
  subject: text().notNull(),
  topic: text().notNull(),
  version_a: text().notNull(),
  source_a: text().notNull(),
  version_b: text().notNull(),
  source_b: text().notNull(),
  decision: text().notNull(),
  reason: text().notNull(),
});

export const quarantine = sqliteTable('quarantine', {
  file: text().notNull(),
  line: integer(),
  rule: text().notNull(),
  reason: text().notNull(),
  record: text(),
});

/** Every table of the index, under the name of its file in `data/facts`. */
export const indexTables = {
  sources,
  seasons,
  competitions,
  stages,
  clubs,
  club_aliases: clubAliases,
  matches,
  goals,
  standings,
  people,
  person_aliases: personAliases,
  squad_entries: squadEntries,
  season_stats: seasonStats,
  managers,
  presidents,
  honours,
  milestones,
  conflicts,
  quarantine,
} as const satisfies Record<FactTable, unknown>;
