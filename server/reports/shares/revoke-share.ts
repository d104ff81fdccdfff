import { eq } from 'drizzle-orm';
import { openDatabase } from '#server/db/open-database.ts';
import { reportShares } from '#server/db/report-schema.ts';

/** Ends a link; what it showed is deleted. False when there was none. */
export async function revokeShare(id: string): Promise<boolean> {
  const database = await openDatabase();
  const { rowsAffected } = await database.delete(reportShares).where(eq(reportShares.id, id));
  return rowsAffected > 0;
}
