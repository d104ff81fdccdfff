import { and, eq, gt } from 'drizzle-orm';
import type { Report } from '#server/contracts/report.ts';
import { hashSecret } from '#server/db/hash-secret.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { reportShares } from '#server/db/report-schema.ts';

/** The report of a link; null when there is none, when it was revoked or when its time is over: nobody learns which. */
export async function readSharedReport(token: string): Promise<Report | null> {
  const database = await openDatabase();
  const [share] = await database
    .select({ report: reportShares.report })
    .from(reportShares)
    .where(and(eq(reportShares.tokenHash, hashSecret(token)), gt(reportShares.expiresAt, Date.now())));
  return share?.report ?? null;
}
