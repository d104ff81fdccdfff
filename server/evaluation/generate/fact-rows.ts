import type { FactRow } from '#server/contracts/facts.ts';
import type { FactsIndex } from '#server/facts/open-index.ts';
import * as schema from '#server/facts/schema.ts';

export type Match = FactRow<'matches'>;
/** A match that was played, with its score known. */
export type PlayedMatch = Match & { goals_for: number; goals_against: number; outcome: 'V' | 'E' | 'D' };
export type Standing = FactRow<'standings'>;

/** The tables that expectations are computed from, whole. */
export async function factRows(index: FactsIndex) {
  const [
    matches,
    standings,
    stages,
    competitions,
    clubs,
    aliases,
    seasons,
    managers,
    presidents,
    squads,
    people,
    goals,
  ] = await Promise.all([
    index.select().from(schema.matches),
    index.select().from(schema.standings),
    index.select().from(schema.stages),
    index.select().from(schema.competitions),
    index.select().from(schema.clubs),
    index.select().from(schema.clubAliases),
    index.select().from(schema.seasons),
    index.select().from(schema.managers),
    index.select().from(schema.presidents),
    index.select().from(schema.squadEntries),
    index.select().from(schema.people),
    index.select().from(schema.goals),
  ]);
  const stats = await index.select().from(schema.seasonStats);
  return {
    matches,
    standings,
    stages,
    competitions,
    clubs,
    aliases,
    seasons,
    managers,
    presidents,
    squads,
    people,
    goals,
    stats,
  };
}

export type FactRows = Awaited<ReturnType<typeof factRows>>;
