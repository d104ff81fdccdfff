import { and, desc, eq } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { competitions, stages, standings } from '../schema.ts';
import { matchItems } from './match-items.ts';
import { inPlayingOrder } from './match-order.ts';
import { selfClub } from './self-club.ts';
import { tally } from './tally.ts';

export type Competition = NonNullable<Awaited<ReturnType<typeof readCompetition>>>;

/** A competition with each time Farense took part in it, the latest first; null when it is not known. */
export async function readCompetition(index: FactsIndex, id: string) {
  const [row] = await index.select().from(competitions).where(eq(competitions.id, id));
  if (!row) return null;
  const [editions, items] = await Promise.all([
    index
      .select({
        id: stages.id,
        season: stages.season,
        name: stages.name,
        phase: stages.phase,
        tier: stages.tier,
        position: standings.position,
        points: standings.points,
      })
      .from(stages)
      .leftJoin(standings, and(eq(standings.stage_id, stages.id), eq(standings.club_id, selfClub)))
      .where(eq(stages.competition_id, id))
      .orderBy(desc(stages.season)),
    matchItems(index, eq(stages.competition_id, id)),
  ]);
  const byStage = Map.groupBy(items, (match) => match.stage_id);
  return {
    ...row,
    total: tally(items),
    editions: editions.map((edition) => {
      const played = inPlayingOrder(byStage.get(edition.id) ?? []);
      return { ...edition, ...tally(played), matches: played };
    }),
  };
}
