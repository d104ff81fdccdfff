import type { Metadata } from 'next';
import { Entry } from '#components/admin/contas/entry.tsx';
import { SetPasswordForm } from '#components/admin/contas/set-password-form.tsx';
import { readInvitation } from '#server/auth/invitations.ts';
import { errorCatalogue } from '#server/contracts/errors.ts';

/** The address is a secret until it is used: it goes into no other site's log. */
export const metadata: Metadata = { title: 'Convite', referrer: 'no-referrer' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const user = await readInvitation(token);
  if (!user)
    return (
      <Entry title="Este convite já não serve" lead={errorCatalogue['invalid-link'].message}>
        <p className="mt-6">
          <a href="/admin/entrar" className="way inline-flex min-h-11 items-center">
            Entrar com palavra-passe
          </a>
        </p>
      </Entry>
    );
  return (
    <Entry
      title="Definir a palavra-passe"
      lead={
        <>
          Vais entrar como <strong className="text-ink">{user.name}</strong>. Este convite serve uma só vez.
        </>
      }
    >
      <SetPasswordForm token={token} name={user.name} />
    </Entry>
  );
}
