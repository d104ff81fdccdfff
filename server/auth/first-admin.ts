import { env } from '#server/config/env.ts';
import { openAuth } from './auth.ts';
import { createUser } from './create-user.ts';
import { findUser } from './find-user.ts';
import { invitationLink } from './invitation-link.ts';
import { listUsers } from './list-users.ts';
import { setPassword } from './set-password.ts';
import { setRole } from './set-role.ts';

const firstAdmin = 'admin';

/** The password of the environment is that of `admin`: its sessions end only when it changed. */
async function applyGivenPassword(password: string): Promise<void> {
  const existing = await findUser(firstAdmin);
  const user = existing ?? (await createUser(firstAdmin, 'admin'));
  if (user.role !== 'admin') await setRole(user.id, 'admin');
  if (!(await hasPassword(user.id, password))) await setPassword(user.id, password);
}

async function hasPassword(userId: string, password: string): Promise<boolean> {
  const { internalAdapter, password: hashing } = await (await openAuth()).$context;
  const account = await internalAdapter.findCredentialAccount(userId);
  return account?.password ? hashing.verify({ hash: account.password, password }) : false;
}

/**
 * Makes sure that somebody can get in. With `FARENSE_ADMIN_PASSWORD` that is user `admin`; else, while no admin has a
 * password, a one-time link to set the first one, to be printed.
 */
export async function prepareFirstAdmin(base: string): Promise<{ link: string; expiresAt: Date } | undefined> {
  if (env.FARENSE_ADMIN_PASSWORD) {
    await applyGivenPassword(env.FARENSE_ADMIN_PASSWORD);
    return undefined;
  }
  const people = await listUsers();
  if (people.some(({ role, active }) => role === 'admin' && active)) return undefined;
  const user = (await findUser(firstAdmin)) ?? (await createUser(firstAdmin, 'admin'));
  return invitationLink(user.id, base);
}
