import { eq } from 'drizzle-orm';
import { FarenseError } from '#server/contracts/errors.ts';
import type { ShareRemoval } from '#server/contracts/share.ts';
import { hashSecret, isSecret } from '../hash-secret.ts';
import { openDatabase } from '../open-database.ts';
import { shares } from '../schema.ts';

/**
 * Deletes a link and its copy; nothing to delete is fine.
 * @throws {FarenseError} not-yours
 */
export async function deleteShare({ token, secret }: ShareRemoval): Promise<void> {
  const database = await openDatabase();
  const tokenHash = hashSecret(token);
  const [known] = await database.select().from(shares).where(eq(shares.tokenHash, tokenHash));
  if (!known) return;
  if (!isSecret(secret, known.secretHash)) throw new FarenseError('not-yours');
  await database.delete(shares).where(eq(shares.tokenHash, tokenHash));
}
