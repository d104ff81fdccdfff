import { DataTabs } from '#components/admin/dados/data-tabs.tsx';
import { factKinds } from '#components/admin/dados/fact-fields.ts';
import { FactsEditor } from '#components/admin/dados/facts-editor.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { listChanges } from '#server/facts/overlay/list-changes.ts';
import { requireUser } from '#server/http/require-user.ts';

export const metadata = { title: 'Factos' };

interface PageProps {
  /** `novo` names the form (match, person, alias, correction, alias-removal); the rest are values of its fields. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function FactsPage({ searchParams }: PageProps) {
  const user = await requireUser();
  const { novo, ...given } = await searchParams;
  const kind = factKinds.find(({ value }) => value === novo)?.value ?? 'match';
  const values = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
  const { version, entries } = listChanges();
  return (
    <AdminPage
      title="Factos"
      lead="Cada alteração tem a sua fonte e passa pela verificação antes de valer. O que foi importado fica como está."
    >
      <DataTabs open="factos" />
      <FactsEditor
        initial={{ version, entries: [...entries] }}
        asked={{ kind, values }}
        mayAct={user.role === 'admin'}
      />
    </AdminPage>
  );
}
