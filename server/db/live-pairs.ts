import { desc, eq, sql } from 'drizzle-orm';
import type { LivePair } from '#server/contracts/live-pair.ts';
import { openDatabase } from './open-database.ts';
import { livePairs } from './schema.ts';

/** What was published last; null: nothing yet, so what comes with the project answers. */
export async function readLivePair(): Promise<LivePair | null> {
  const [newest] = await listLivePairs(1);
  return newest ?? null;
}

/** Newest first. */
export async function listLivePairs(count: number): Promise<LivePair[]> {
  const database = await openDatabase();
  return database.select().from(livePairs).orderBy(desc(livePairs.id)).limit(count);
}

export async function findLivePair(id: number): Promise<LivePair | null> {
  const database = await openDatabase();
  const [found] = await database.select().from(livePairs).where(eq(livePairs.id, id));
  return found ?? null;
}

/**
 * Puts a pair live in place of the one with `replaces` (null: nothing was published yet).
 * @returns the new row; null, with nothing changed, when somebody else was faster
 */
export async function addLivePair(
  pair: Omit<LivePair, 'id' | 'at'>,
  replaces: number | null,
): Promise<LivePair | null> {
  const database = await openDatabase();
  const evaluation = pair.evaluation === null ? null : JSON.stringify(pair.evaluation);
  // One statement, so that of two at the same time only one finds what it expects.
  const [added] = await database.all<{ id: number }>(sql`
    insert into ${livePairs} (action, model, adapter, evaluation, at, "by", previous)
    select ${pair.action}, ${pair.model}, ${pair.adapter}, ${evaluation}, ${Date.now()}, ${pair.by}, ${pair.previous}
    where (select max(id) from ${livePairs}) is ${replaces}
    returning id`);
  return added ? findLivePair(added.id) : null;
}
