import type { Metadata } from 'next';
import { OverviewPanel } from '#components/admin/painel/overview-panel.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { requireUser } from '#server/http/require-user.ts';
import { readOverview } from '#server/overview/read-overview.ts';

export const metadata: Metadata = { title: 'Painel' };

export default async function OverviewPage() {
  await requireUser();
  return (
    <AdminPage title="Painel" lead="Como está tudo, agora. Atualiza-se sozinho.">
      <OverviewPanel initial={await readOverview()} />
    </AdminPage>
  );
}
