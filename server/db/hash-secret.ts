import { createHash, timingSafeEqual } from 'node:crypto';

/** How a secret or a token of a link is kept: whoever reads the database cannot use it. */
export const hashSecret = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** Whether the secret is the one that was kept. */
export function isSecret(secret: string, kept: string): boolean {
  const given = Buffer.from(hashSecret(secret));
  return given.length === Buffer.byteLength(kept) && timingSafeEqual(given, Buffer.from(kept));
}
