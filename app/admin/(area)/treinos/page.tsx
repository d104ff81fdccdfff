import type { Metadata } from 'next';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { RunsTable } from '#components/admin/treinos/runs-table.tsx';
import { requireUser } from '#server/http/require-user.ts';
import { runList } from '#server/training/requests/view-run-detail.ts';

export const metadata: Metadata = { title: 'Treinos' };

export default async function TreinosPage() {
  const user = await requireUser();
  return (
    <AdminPage
      title="Treinos"
      lead="Um de cada vez usa o processador gráfico; os outros esperam na fila."
      actions={
        user.role === 'admin' && (
          <a href="/admin/treinos/novo" className="button" data-look="main">
            Novo treino
          </a>
        )
      }
    >
      <RunsTable initial={runList()} />
    </AdminPage>
  );
}
