import type { Metadata } from 'next';
import { AccountList } from '#components/admin/contas/account-list.tsx';
import { SessionList } from '#components/admin/contas/session-list.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { listUsers } from '#server/auth/list-users.ts';
import { listSessions } from '#server/auth/sessions.ts';
import { requireSession } from '#server/http/require-user.ts';

export const metadata: Metadata = { title: 'Contas e sessões' };

export default async function AccountsPage() {
  const session = await requireSession();
  const [users, sessions] = await Promise.all([listUsers(), listSessions(session)]);
  const { id, role } = session.user;
  return (
    <AdminPage title="Contas e sessões" lead="Quem entra na administração, e onde tens a sessão aberta.">
      <Section title="Utilizadores">
        <AccountList initial={users} you={id} mayAct={role === 'admin'} />
      </Section>
      <Section title="As tuas sessões">
        <SessionList initial={sessions} />
      </Section>
    </AdminPage>
  );
}
