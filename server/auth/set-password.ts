import { openAuth } from './auth.ts';

/** Sets a person's password and ends every session opened with the old one. */
export async function setPassword(userId: string, password: string): Promise<void> {
  const { internalAdapter, password: hashing } = await (await openAuth()).$context;
  const hash = await hashing.hash(password);
  if (await internalAdapter.findCredentialAccount(userId)) await internalAdapter.updatePassword(userId, hash);
  else await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash });
  await internalAdapter.deleteUserSessions(userId);
}
