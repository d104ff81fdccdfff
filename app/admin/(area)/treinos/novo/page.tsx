import type { Metadata } from 'next';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { NewRunForm } from '#components/admin/treinos/new-run-form.tsx';
import { requireUser } from '#server/http/require-user.ts';
import { runChoices } from '#server/training/requests/run-choices.ts';
import { readConfig } from '#server/training/run-record.ts';
import { runById } from '#server/training/runs/run-by-id.ts';

export const metadata: Metadata = { title: 'Novo treino' };

export default async function NovoTreinoPage({ searchParams }: { searchParams: Promise<{ de?: string | string[] }> }) {
  await requireUser('admin');
  const { de } = await searchParams;
  const from = typeof de === 'string' ? configOf(de) : null;
  return (
    <AdminPage
      title={from ? `Novo treino, como ${from.name}` : 'Novo treino'}
      lead="Escolhe um ponto de partida, muda o que quiseres, mede, e começa."
    >
      <NewRunForm choices={runChoices()} from={from} />
    </AdminPage>
  );
}

/** The configuration of a run to copy; one that is gone copies nothing. */
function configOf(id: string) {
  try {
    return readConfig(runById(id));
  } catch {
    return null;
  }
}
