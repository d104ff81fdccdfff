import { asc, eq, isNotNull } from 'drizzle-orm';
import { and } from 'drizzle-orm/sql';
import type { Account } from '#server/contracts/admin.ts';
import { accounts, users } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';

/** Everyone with an account, by name. */
export async function listUsers(): Promise<Account[]> {
  const database = await openDatabase();
  const rows = await database
    .select({ id: users.id, name: users.name, role: users.role, createdAt: users.createdAt, account: accounts.id })
    .from(users)
    .leftJoin(accounts, and(eq(accounts.userId, users.id), isNotNull(accounts.password)))
    .orderBy(asc(users.name));
  return rows.map(({ account, createdAt, ...user }) => ({
    ...user,
    createdAt: createdAt.toISOString(),
    active: account !== null,
  }));
}
