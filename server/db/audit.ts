import { desc, eq, lt } from 'drizzle-orm';
import { and } from 'drizzle-orm/sql';
import type { AdminUser } from '#server/contracts/admin.ts';
import { actions } from './admin-schema.ts';
import { openDatabase } from './open-database.ts';

/** Notes what a person did. `action` is a phrase that reads after the name: "publicou o adaptador". */
export async function recordAction(user: AdminUser, action: string, detail: Record<string, unknown>): Promise<void> {
  const database = await openDatabase();
  await database.insert(actions).values({ at: new Date(), userId: user.id, userName: user.name, action, detail });
}

/** What was done, newest first; `before` is the id where the previous page ended. */
export async function listActions(filter: { before?: number; userName?: string; limit: number }) {
  const database = await openDatabase();
  return database
    .select()
    .from(actions)
    .where(
      and(
        filter.before === undefined ? undefined : lt(actions.id, filter.before),
        filter.userName === undefined ? undefined : eq(actions.userName, filter.userName),
      ),
    )
    .orderBy(desc(actions.id))
    .limit(filter.limit);
}
