import { FarenseError } from '#server/contracts/errors.ts';
import { openAuth } from './auth.ts';
import { internalEmail } from './internal-email.ts';
import { limitSignIn } from './limit-sign-in.ts';

/**
 * Opens a session; the answer carries its cookie.
 * @throws {FarenseError} rate-limited after too many wrong tries; wrong-password, which never says what was wrong.
 */
export async function signIn(name: string, password: string, headers: Headers, client: string): Promise<Headers> {
  const limit = await limitSignIn(name, client);
  const auth = await openAuth();
  const body = { email: internalEmail(name), password };
  const response = await auth.api.signInEmail({ body, headers, asResponse: true });
  if (response.status >= 500) throw new Error(`better-auth answered ${response.status}`);
  if (!response.ok) throw new FarenseError('wrong-password');
  await limit.forgive();
  return cookiesOf(response);
}

/** Ends the session of these headers; the answer clears its cookie. */
export async function signOut(headers: Headers): Promise<Headers> {
  const auth = await openAuth();
  return cookiesOf(await auth.api.signOut({ headers, asResponse: true }));
}

function cookiesOf(response: Response): Headers {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const cookie of response.headers.getSetCookie()) headers.append('Set-Cookie', cookie);
  return headers;
}
