import { env } from '#server/config/env.ts';
import { createInvitation } from './invitations.ts';

/** A new one-time link for this person. `base` is the site's address when it is known better than from the environment. */
export async function invitationLink(userId: string, base?: string): Promise<{ link: string; expiresAt: Date }> {
  const { token, expiresAt } = await createInvitation(userId);
  const site = env.FARENSE_PUBLIC_URL ?? base ?? `http://${env.HOST}:${env.PORT}`;
  return { link: new URL(`/admin/convite/${token}`, site).href, expiresAt };
}
