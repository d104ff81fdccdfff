import { createHash, randomBytes } from 'node:crypto';
import { and, eq, gt, lt } from 'drizzle-orm';
import type { AdminUser } from '#server/contracts/admin.ts';
import { invitations, users } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';

/** How long a one-time link can be used. */
const lifetimeMs = 24 * 60 * 60 * 1000;

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** A new one-time token to set this person's password; earlier ones stop working. Only its hash is kept. */
export async function createInvitation(userId: string): Promise<{ token: string; expiresAt: Date }> {
  const database = await openDatabase();
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(Date.now() + lifetimeMs);
  await database.delete(invitations).where(eq(invitations.userId, userId));
  await database.delete(invitations).where(lt(invitations.expiresAt, new Date()));
  await database.insert(invitations).values({ tokenHash: hashOf(token), userId, expiresAt });
  return { token, expiresAt };
}

/** Whose link this is, while it can be used. */
export async function readInvitation(token: string): Promise<AdminUser | undefined> {
  const database = await openDatabase();
  const [found] = await database
    .select({ id: users.id, name: users.name, role: users.role })
    .from(invitations)
    .innerJoin(users, eq(users.id, invitations.userId))
    .where(and(eq(invitations.tokenHash, hashOf(token)), gt(invitations.expiresAt, new Date())));
  return found;
}

/** Uses the link up, and says whose it was; of two who try at once, one gets it. */
export async function consumeInvitation(token: string): Promise<AdminUser | undefined> {
  const user = await readInvitation(token);
  if (!user) return undefined;
  const database = await openDatabase();
  const used = await database
    .delete(invitations)
    .where(eq(invitations.tokenHash, hashOf(token)))
    .returning();
  return used.length === 1 ? user : undefined;
}
