import { asc, count, eq, max, min } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { competitions, matches, stages } from '../schema.ts';

export type CompetitionItem = Awaited<ReturnType<typeof listCompetitions>>[number];

/** Every competition with a record, with its seasons and how many matches are known. */
export async function listCompetitions(index: FactsIndex) {
  const [rows, spans, played] = await Promise.all([
    index.select().from(competitions).orderBy(asc(competitions.name)),
    index
      .select({ id: stages.competition_id, first: min(stages.season), last: max(stages.season) })
      .from(stages)
      .groupBy(stages.competition_id),
    index
      .select({ id: stages.competition_id, matches: count() })
      .from(matches)
      .innerJoin(stages, eq(stages.id, matches.stage_id))
      .groupBy(stages.competition_id),
  ]);
  const spanOf = new Map(spans.map((row) => [row.id, row]));
  const matchesOf = new Map(played.map((row) => [row.id, row.matches]));
  return rows.map((row) => ({
    ...row,
    first: spanOf.get(row.id)?.first ?? null,
    last: spanOf.get(row.id)?.last ?? null,
    matches: matchesOf.get(row.id) ?? 0,
  }));
}
