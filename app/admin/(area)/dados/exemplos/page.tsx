import { address } from '#components/admin/address.ts';
import { DataTabs } from '#components/admin/dados/data-tabs.tsx';
import { ExampleFilters, type ExampleFilterValues } from '#components/admin/dados/example-filters.tsx';
import { ExampleList } from '#components/admin/dados/example-list.tsx';
import { NewExample } from '#components/admin/dados/new-example.tsx';
import { StatsPanel } from '#components/admin/dados/stats-panel.tsx';
import { inWords } from '#components/admin/in-words.ts';
import { Pager } from '#components/admin/pager.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { type BrowseQuery, browseDataset } from '#server/dataset/browse/browse-dataset.ts';
import { listKnownFiles } from '#server/dataset/browse/known-files.ts';
import { datasetEdits } from '#server/dataset/overlay/dataset-edit.ts';
import { fileStats } from '#server/dataset/stats/file-stats.ts';
import { requireUser } from '#server/http/require-user.ts';

export const metadata = { title: 'Exemplos' };

const pageSize = 20;

interface PageProps {
  searchParams: Promise<Partial<ExampleFilterValues> & { pagina?: string; novo?: string; pergunta?: string }>;
}

const wholeFrom = (text: string | undefined) => (text && /^\d{1,9}$/.test(text) ? Number(text) : undefined);

function queryOf(values: ExampleFilterValues, page: number): BrowseQuery {
  const { q, tipo, epoca, competicao, registo, alteracoes, linha } = values;
  return {
    text: q,
    tipo: tipo || undefined,
    epoca: epoca || undefined,
    competicao: competicao || undefined,
    refusal: registo === 'sem' ? true : registo === 'com' ? false : undefined,
    changed: alteracoes === 'sim' ? true : undefined,
    line: wholeFrom(linha),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  };
}

export default async function ExamplesPage({ searchParams }: PageProps) {
  const user = await requireUser();
  const mayAct = user.role === 'admin';
  const { pagina, novo, pergunta = '', ...given } = await searchParams;
  const none = {
    ficheiro: 'dataset',
    q: '',
    tipo: '',
    epoca: '',
    competicao: '',
    registo: '',
    alteracoes: '',
    linha: '',
  };
  const values: ExampleFilterValues = { ...none, ...given };
  const page = Math.max(1, wholeFrom(pagina) ?? 1);
  const files = listKnownFiles();
  const file = files.find(({ id }) => id === values.ficheiro) ?? files[0];
  const { version, entries } = datasetEdits().read();
  const editable = file?.editable === true;
  const found = file && (await browseDataset(file.path, queryOf(values, page), editable ? entries : []));
  return (
    <AdminPage
      title="Exemplos"
      lead="O que o treino lê. As alterações entram na próxima construção; o original não muda."
      actions={
        mayAct ? (
          <NewExample key={pergunta} version={version} question={pergunta} openAtFirst={novo !== undefined} />
        ) : undefined
      }
    >
      <DataTabs open="exemplos" />
      {file && found ? (
        <>
          <ExampleFilters values={{ ...values, ficheiro: file.id }} files={files} facets={found.facets} />
          <StatsPanel stats={await fileStats(file.path)} />
          <p className="mb-3 text-sm text-soft" role="status">
            {inWords.count(found.matching)} de {inWords.count(found.total)} exemplos
            {found.unreadable > 0 ? `; ${found.unreadable} linhas não se conseguem ler (vê os achados)` : ''}
            {editable ? '' : '; este ficheiro só se vê: altera-se o conjunto completo'}
          </p>
          <ExampleList rows={found.rows} version={version} mayAct={mayAct && editable} />
          <Pager
            of="exemplos"
            page={page}
            pageSize={pageSize}
            total={found.matching}
            href={(to) => address('/admin/dados/exemplos', { ...values, pagina: to })}
          />
        </>
      ) : (
        <EmptyState title="O conjunto ainda não foi construído">
          Constrói-o no resumo dos dados, ou com “./farense data build”.
        </EmptyState>
      )}
    </AdminPage>
  );
}
