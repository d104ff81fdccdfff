import { and, desc, eq, gt } from 'drizzle-orm';
import type { AdminUser, OpenSession } from '#server/contracts/admin.ts';
import { roles } from '#server/contracts/admin.ts';
import { sessions } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { openAuth } from './auth.ts';

export interface SignedIn {
  user: AdminUser;
  sessionId: string;
}

/** Who sends these headers, looked up in the database each time: a removed person or session is out at once. */
export async function readSession(headers: Headers): Promise<SignedIn | undefined> {
  const auth = await openAuth();
  const found = await auth.api.getSession({ headers });
  if (!found) return undefined;
  const role = roles.find((known) => known === found.user.role) ?? 'viewer';
  return { user: { id: found.user.id, name: found.user.name, role }, sessionId: found.session.id };
}

/** The open sessions of a person, newest first. */
export async function listSessions({ user, sessionId }: SignedIn): Promise<OpenSession[]> {
  const database = await openDatabase();
  const rows = await database
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, user.id), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.createdAt));
  return rows.map(({ id, userAgent, createdAt, expiresAt }) => ({
    id,
    agent: userAgent ?? '',
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    current: id === sessionId,
  }));
}

/** Ends one of a person's own sessions; false when it is not theirs or already ended. */
export async function revokeSession(userId: string, sessionId: string): Promise<boolean> {
  const database = await openDatabase();
  const ended = await database
    .delete(sessions)
    .where(and(eq(sessions.id, sessionId), eq(sessions.userId, userId)))
    .returning({ id: sessions.id });
  return ended.length > 0;
}
