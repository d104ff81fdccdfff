import { and, asc, count, eq } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { competitions, matches, seasons, stages, standings } from '../schema.ts';
import { selfClub } from './self-club.ts';

export type SeasonItem = Awaited<ReturnType<typeof listSeasons>>[number];

/** Every season with a record, oldest first, with its league, Farense's place in it and how many matches are known. */
export async function listSeasons(index: FactsIndex) {
  const rows = await index
    .select({
      season: seasons.season,
      tier: seasons.tier,
      outcome: seasons.outcome,
      coverage: seasons.coverage,
      stage: stages.name,
      phase: stages.phase,
      competition: competitions.short_name,
      competition_id: competitions.id,
      position: standings.position,
      points: standings.points,
    })
    .from(seasons)
    .leftJoin(stages, eq(stages.id, seasons.league_stage_id))
    .leftJoin(competitions, eq(competitions.id, stages.competition_id))
    .leftJoin(standings, and(eq(standings.stage_id, seasons.league_stage_id), eq(standings.club_id, selfClub)))
    .orderBy(asc(seasons.season));
  const played = await index.select({ season: matches.season, matches: count() }).from(matches).groupBy(matches.season);
  const matchesOf = new Map(played.map((row) => [row.season, row.matches]));
  return rows.map((row) => ({ ...row, matches: matchesOf.get(row.season) ?? 0 }));
}
