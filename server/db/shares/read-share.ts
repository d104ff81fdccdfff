import { and, eq, gt } from 'drizzle-orm';
import type { SharedTurn } from '#server/contracts/share.ts';
import { hashSecret } from '../hash-secret.ts';
import { openDatabase } from '../open-database.ts';
import { shares } from '../schema.ts';

/** What the link with this token shows; null when there is no such link (any more). */
export async function readShare(token: string): Promise<{ createdAt: number; turns: SharedTurn[] } | null> {
  const database = await openDatabase();
  const [share] = await database
    .select({ createdAt: shares.createdAt, turns: shares.turns })
    .from(shares)
    .where(and(eq(shares.tokenHash, hashSecret(token)), gt(shares.expiresAt, Date.now())));
  return share ?? null;
}
