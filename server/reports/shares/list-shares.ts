import { desc, gt, lt } from 'drizzle-orm';
import type { SharedReport } from '#server/contracts/report.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { reportShares } from '#server/db/report-schema.ts';

/** The links that work today, newest first; those whose time is over are deleted in passing. */
export async function listShares(): Promise<SharedReport[]> {
  const database = await openDatabase();
  const now = Date.now();
  await database.delete(reportShares).where(lt(reportShares.expiresAt, now));
  const { id, title, createdBy, createdAt, expiresAt } = reportShares;
  return database
    .select({ id, title, createdBy, createdAt, expiresAt })
    .from(reportShares)
    .where(gt(expiresAt, now))
    .orderBy(desc(createdAt));
}
