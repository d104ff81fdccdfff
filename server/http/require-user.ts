import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { readSession, type SignedIn } from '#server/auth/sessions.ts';
import type { AdminUser, Role } from '#server/contracts/admin.ts';

/** The session of the page's visitor; who has none is sent to sign in. */
export async function requireSession(): Promise<SignedIn> {
  return (await readSession(await headers())) ?? redirect('/admin/entrar');
}

/** Who visits this admin page. Who has no session is sent to sign in; who may only look, to the Painel. */
export async function requireUser(minimum: Role = 'viewer'): Promise<AdminUser> {
  const { user } = await requireSession();
  if (minimum === 'admin' && user.role !== 'admin') redirect('/admin');
  return user;
}
