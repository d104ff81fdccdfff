import { eq } from 'drizzle-orm';
import type { Role } from '#server/contracts/admin.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { users } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { listUsers } from './list-users.ts';

/**
 * Changes what a person may do, and says who it was; sessions read the role anew at every request, so it holds at once.
 * @throws {FarenseError} not-found; last-admin for the last admin who can get in.
 */
export async function setRole(userId: string, role: Role): Promise<string> {
  const people = await listUsers();
  const user = people.find(({ id }) => id === userId);
  if (!user) throw new FarenseError('not-found', 'esse utilizador já não existe');
  const others = people.some(({ id, role, active }) => id !== userId && role === 'admin' && active);
  if (user.role === 'admin' && role !== 'admin' && !others) throw new FarenseError('last-admin', user.name);
  const database = await openDatabase();
  await database.update(users).set({ role, updatedAt: new Date() }).where(eq(users.id, userId));
  return user.name;
}
