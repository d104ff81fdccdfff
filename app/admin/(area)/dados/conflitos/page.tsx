import { address } from '#components/admin/address.ts';
import { DataTabs } from '#components/admin/dados/data-tabs.tsx';
import { ImportNotes } from '#components/admin/dados/import-notes.tsx';
import { Pager } from '#components/admin/pager.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Select } from '#components/ui/select.tsx';
import { type ImportNoteKind, importNoteKinds, importNotes } from '#server/facts/import-notes.ts';
import { requireUser } from '#server/http/require-user.ts';

export const metadata = { title: 'Conflitos e quarentena' };

const pageSize = 25;
const titles: Record<ImportNoteKind, string> = {
  conflitos: 'Fontes em desacordo',
  quarentena: 'Registos não usados',
  excecoes: 'Diferenças explicadas',
};

interface PageProps {
  searchParams: Promise<{ ver?: string; q?: string; regra?: string; pagina?: string }>;
}

export default async function ConflictsPage({ searchParams }: PageProps) {
  await requireUser();
  const { ver, q = '', regra = '', pagina } = await searchParams;
  const kind = importNoteKinds.find((one) => one === ver) ?? 'conflitos';
  const page = Math.max(1, Number.parseInt(pagina ?? '1', 10) || 1);
  const { notes, total, rules } = importNotes(kind, {
    text: q,
    rule: regra,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  return (
    <AdminPage
      title="Conflitos e quarentena"
      lead="O que as fontes dizem de modo diferente, e o que a importação não usou."
    >
      <DataTabs open="conflitos" />
      <form method="get" className="mb-6 grid items-end gap-3 sm:grid-cols-[14rem_1fr_14rem_auto]">
        <Select
          label="O que ver"
          name="ver"
          defaultValue={kind}
          options={importNoteKinds.map((value) => ({ value, label: titles[value] }))}
        />
        <Field label="Procurar" name="q" type="search" defaultValue={q} />
        <Select
          label="Assunto"
          name="regra"
          defaultValue={regra}
          options={[
            { value: '', label: 'todos' },
            ...Object.entries(rules).map(([value, count]) => ({ value, label: `${value} (${count})` })),
          ]}
        />
        <Button type="submit">Procurar</Button>
      </form>
      <ImportNotes title={titles[kind]} notes={notes} />
      <Pager
        of={titles[kind].toLowerCase()}
        page={page}
        pageSize={pageSize}
        total={total}
        href={(to) => address('/admin/dados/conflitos', { ver: kind, q, regra, pagina: to })}
      />
    </AdminPage>
  );
}
