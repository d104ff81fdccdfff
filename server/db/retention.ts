import { gt, lt, sql } from 'drizzle-orm';
import { z } from 'zod';
import { openDatabase } from './open-database.ts';
import { questions } from './schema.ts';
import { readSetting, writeSetting } from './settings.ts';

const key = 'retention-days';
const defaultDays = 90;
const dayMs = 24 * 60 * 60 * 1000;

/** How many days a logged question may be kept. */
export const retentionSchema = z.int().min(1).max(730);

/** How many days a logged question is kept. */
export const readRetention = (): Promise<number> => readSetting(key, retentionSchema, defaultDays);

/** When a question that is asked now expires. */
export const expiryOf = async (askedAt: number): Promise<number> => askedAt + (await readRetention()) * dayMs;

/** Deletes what has expired; answers and feedback go with their question. */
export async function deleteExpired(now = Date.now()): Promise<number> {
  const database = await openDatabase();
  const gone = await database.delete(questions).where(lt(questions.expiresAt, now)).returning({ id: questions.id });
  return gone.length;
}

/** Changes how long questions are kept, those already logged too; returns how many expired by it. */
export async function changeRetention(days: number): Promise<number> {
  const database = await openDatabase();
  await writeSetting(key, retentionSchema.parse(days));
  await database
    .update(questions)
    .set({ expiresAt: sql`${questions.askedAt} + ${days * dayMs}` })
    .where(gt(questions.askedAt, 0));
  return deleteExpired();
}
