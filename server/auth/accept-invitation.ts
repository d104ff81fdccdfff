import { FarenseError } from '#server/contracts/errors.ts';
import { recordAction } from '#server/db/audit.ts';
import { consumeInvitation } from './invitations.ts';
import { limitSignIn } from './limit-sign-in.ts';
import { setPassword } from './set-password.ts';
import { signIn } from './sign-in.ts';

/**
 * Sets the password with a one-time link and signs in; the answer carries the session's cookie.
 * @throws {FarenseError} invalid-link when it was used, replaced or has expired; rate-limited for who guesses.
 */
export async function acceptInvitation(
  token: string,
  password: string,
  headers: Headers,
  client: string,
): Promise<Headers> {
  const limit = await limitSignIn('convite', client);
  const user = await consumeInvitation(token);
  if (!user) throw new FarenseError('invalid-link');
  await limit.forgive();
  await setPassword(user.id, password);
  await recordAction(user, 'definiu a sua palavra-passe', {});
  return signIn(user.name, password, headers, client);
}
