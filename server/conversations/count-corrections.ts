import { and, count, gte, isNotNull } from 'drizzle-orm';
import { openDatabase } from '#server/db/open-database.ts';
import { feedback } from '#server/db/schema.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** Corrections that fans proposed in the last `days` days. */
export async function countCorrections(days: number, now = Date.now()): Promise<number> {
  const database = await openDatabase();
  const [row] = await database
    .select({ found: count() })
    .from(feedback)
    .where(and(isNotNull(feedback.correction), gte(feedback.sentAt, now - days * dayMs)));
  return row?.found ?? 0;
}
