import { asc, eq } from 'drizzle-orm';
import type { FactsIndex } from '#server/facts/open-index.ts';
import { clubs, stages, standings } from '#server/facts/schema.ts';

/** Farense's row in one league table. */
export interface ClubSeason {
  readonly stage: string;
  readonly position: number;
  readonly points: number;
  readonly played: number | null;
  readonly won: number | null;
  readonly drawn: number | null;
  readonly lost: number | null;
}

/** Farense's row of every league table, by the season's start year. */
export async function loadKnownSeasons(index: FactsIndex): Promise<Map<number, ClubSeason[]>> {
  const rows = await index
    .select({
      season: stages.season,
      stage: stages.name,
      position: standings.position,
      points: standings.points,
      played: standings.played,
      won: standings.won,
      drawn: standings.drawn,
      lost: standings.lost,
    })
    .from(standings)
    .innerJoin(stages, eq(stages.id, standings.stage_id))
    .innerJoin(clubs, eq(clubs.id, standings.club_id))
    .where(eq(clubs.is_self, true))
    .orderBy(asc(stages.season));
  const seasons = new Map<number, ClubSeason[]>();
  for (const { season, ...row } of rows) seasons.set(season, [...(seasons.get(season) ?? []), row]);
  return seasons;
}
