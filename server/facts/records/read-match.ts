import { asc, eq } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { conflicts, goals, matches, sources } from '../schema.ts';
import { matchItems } from './match-items.ts';
import { inPlayingOrder, latestFirst } from './match-order.ts';
import { tally } from './tally.ts';

export type MatchRecord = NonNullable<Awaited<ReturnType<typeof readMatch>>>;

const detailColumns = {
  half_time_for: matches.half_time_for,
  half_time_against: matches.half_time_against,
  stadium: matches.stadium,
  city: matches.city,
  referee: matches.referee,
  scorers: matches.scorers,
  source: sources.title,
};

/** A match with its details, goals, sources' disagreements, neighbours in its competition and other meetings. */
export async function readMatch(index: FactsIndex, id: string) {
  const [item] = await matchItems(index, eq(matches.id, id));
  if (!item) return null;
  const [details, scored, disputed, sameStage, meetings] = await Promise.all([
    index
      .select(detailColumns)
      .from(matches)
      .leftJoin(sources, eq(sources.id, matches.source_id))
      .where(eq(matches.id, id)),
    index.select().from(goals).where(eq(goals.match_id, id)).orderBy(asc(goals.seq)),
    index
      .select()
      .from(conflicts)
      .where(eq(conflicts.subject, `matches:${id}`)),
    matchItems(index, eq(matches.stage_id, item.stage_id)),
    matchItems(index, eq(matches.opponent_id, item.opponent_id)),
  ]);
  const [detail] = details;
  if (!detail) return null;
  const order = inPlayingOrder(sameStage);
  const place = order.findIndex((other) => other.id === id);
  return {
    ...item,
    ...detail,
    goals: scored,
    conflicts: disputed,
    previous: order[place - 1] ?? null,
    next: order[place + 1] ?? null,
    meetings: latestFirst(meetings),
    tally: tally(meetings),
  };
}
