import { desc } from 'drizzle-orm';
import { toldAlerts } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';

/** Alerts that were told, newest first. */
export async function listToldAlerts(limit: number) {
  const database = await openDatabase();
  return database.select().from(toldAlerts).orderBy(desc(toldAlerts.at)).limit(limit);
}
