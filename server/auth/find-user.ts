import { eq } from 'drizzle-orm';
import type { AdminUser } from '#server/contracts/admin.ts';
import { users } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { internalEmail } from './internal-email.ts';

/** The person of that name, however it is capitalised. */
export async function findUser(name: string): Promise<AdminUser | undefined> {
  const database = await openDatabase();
  const { id, name: stored, role } = users;
  const [user] = await database
    .select({ id, name: stored, role })
    .from(users)
    .where(eq(users.email, internalEmail(name)));
  return user;
}
