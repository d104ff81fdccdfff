import { FarenseError } from '#server/contracts/errors.ts';
import { openAuth } from './auth.ts';
import { listUsers } from './list-users.ts';

/**
 * Removes a person, with their sessions and links; what they did stays in the log of actions.
 * @throws {FarenseError} not-found; last-admin for the last admin who can get in.
 */
export async function removeUser(userId: string): Promise<string> {
  const people = await listUsers();
  const user = people.find(({ id }) => id === userId);
  if (!user) throw new FarenseError('not-found', 'esse utilizador já não existe');
  const others = people.some(({ id, role, active }) => id !== userId && role === 'admin' && active);
  if (user.role === 'admin' && !others) throw new FarenseError('last-admin', user.name);
  const { internalAdapter } = await (await openAuth()).$context;
  await internalAdapter.deleteUserSessions(userId);
  await internalAdapter.deleteUser(userId);
  return user.name;
}
