import type { AdminUser, Role } from '#server/contracts/admin.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { openAuth } from './auth.ts';
import { findUser } from './find-user.ts';
import { internalEmail } from './internal-email.ts';

/**
 * Adds a person, still without a password.
 * @throws {FarenseError} name-taken when the name is taken.
 */
export async function createUser(name: string, role: Role): Promise<AdminUser> {
  if (await findUser(name)) throw new FarenseError('name-taken', name);
  const { internalAdapter } = await (await openAuth()).$context;
  const email = internalEmail(name);
  const { id } = await internalAdapter.createUser({ name, email, emailVerified: true, role }, { method: 'admin' });
  return { id, name, role };
}
