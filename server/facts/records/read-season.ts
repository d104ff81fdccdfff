import { and, asc, desc, eq, getTableColumns, gt, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import {
  clubs,
  competitions,
  honours,
  managers,
  matches,
  presidents,
  seasonStats,
  seasons,
  squadEntries,
  stages,
  standings,
} from '../schema.ts';
import { type MatchItem, matchItems } from './match-items.ts';
import { inPlayingOrder } from './match-order.ts';

export type Season = NonNullable<Awaited<ReturnType<typeof readSeason>>>;

/** The order in which a season's competitions are told: its league, the league's later phases, cups, Europe, others. */
const roleOrder = ['principal', 'fase', 'taca', 'europa', 'outro'];

const stagesOf = (index: FactsIndex, season: number) =>
  index
    .select({
      id: stages.id,
      name: stages.name,
      phase: stages.phase,
      tier: stages.tier,
      role: stages.role,
      competition_id: competitions.id,
      competition: competitions.name,
      kind: competitions.kind,
    })
    .from(stages)
    .innerJoin(competitions, eq(competitions.id, stages.competition_id))
    .where(eq(stages.season, season));

const squadOf = (index: FactsIndex, season: number) =>
  index
    .select({
      person_id: squadEntries.person_id,
      name: squadEntries.name,
      position: squadEntries.position,
      shirt: squadEntries.shirt,
      age: squadEntries.age,
      appearances: seasonStats.appearances,
      goals: seasonStats.goals,
    })
    .from(squadEntries)
    .leftJoin(
      seasonStats,
      and(eq(seasonStats.season, squadEntries.season), eq(seasonStats.person_id, squadEntries.person_id)),
    )
    .where(eq(squadEntries.season, season));

/** Tables with the clubs' names as this site writes them; the sources spell some in three ways. */
const tablesOf = (index: FactsIndex, stageIds: string[]) =>
  index
    .select({ ...getTableColumns(standings), club_name: clubs.short_name })
    .from(standings)
    .innerJoin(clubs, eq(clubs.id, standings.club_id))
    .where(inArray(standings.stage_id, stageIds))
    .orderBy(asc(standings.position));

async function neighbours(index: FactsIndex, season: number) {
  const label = { season: seasons.season };
  const [before, after] = await Promise.all([
    index.select(label).from(seasons).where(lt(seasons.season, season)).orderBy(desc(seasons.season)).limit(1),
    index.select(label).from(seasons).where(gt(seasons.season, season)).orderBy(asc(seasons.season)).limit(1),
  ]);
  return { previous: before[0]?.season ?? null, next: after[0]?.season ?? null };
}

/** Terms are known by year only, so a season takes in whoever was president in its first or second year. */
const presidentsOf = (index: FactsIndex, season: number) =>
  index
    .select({ person_id: presidents.person_id, name: presidents.name })
    .from(presidents)
    .where(and(lte(presidents.from_year, season), or(isNull(presidents.to_year), gte(presidents.to_year, season + 1))));

/** A season with all that is recorded of it; null when there is no such season. */
export async function readSeason(index: FactsIndex, season: number) {
  const [row] = await index.select().from(seasons).where(eq(seasons.season, season));
  if (!row) return null;
  const played = await stagesOf(index, season);
  const stageIds = played.map((stage) => stage.id);
  const [tables, items, squad, coaches, heads, won, around] = await Promise.all([
    tablesOf(index, stageIds),
    matchItems(index, eq(matches.season, season)),
    squadOf(index, season),
    index.select().from(managers).where(eq(managers.season, season)).orderBy(asc(managers.seq)),
    presidentsOf(index, season),
    index.select().from(honours).where(eq(honours.season, season)),
    neighbours(index, season),
  ]);
  const ordered = played.toSorted((a, b) => {
    const main = Number(b.id === row.league_stage_id) - Number(a.id === row.league_stage_id);
    return main || roleOrder.indexOf(a.role) - roleOrder.indexOf(b.role) || a.id.localeCompare(b.id);
  });
  const matchesOf = (stageId: string): MatchItem[] => inPlayingOrder(items.filter((item) => item.stage_id === stageId));
  return {
    ...row,
    ...around,
    stages: ordered.map((stage) => ({
      ...stage,
      table: tables.filter((line) => line.stage_id === stage.id),
      matches: matchesOf(stage.id),
    })),
    squad,
    managers: coaches,
    presidents: heads,
    honours: won,
  };
}
