import { address } from '#components/admin/address.ts';
import { DataJobs } from '#components/admin/dados/data-jobs.tsx';
import { DataTabs } from '#components/admin/dados/data-tabs.tsx';
import { FindingList } from '#components/admin/dados/finding-list.tsx';
import { inWords } from '#components/admin/in-words.ts';
import { Pager } from '#components/admin/pager.tsx';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Select } from '#components/ui/select.tsx';
import { listKnownFiles } from '#server/dataset/browse/known-files.ts';
import { mostKept, readFindings } from '#server/dataset/findings/saved-findings.ts';
import { datasetVersion } from '#server/dataset/versions/dataset-version.ts';
import { requireUser } from '#server/http/require-user.ts';
import { runningJobs } from '#server/jobs/running-jobs.ts';

export const metadata = { title: 'Achados' };

const pageSize = 50;

interface PageProps {
  searchParams: Promise<{ ficheiro?: string; regra?: string; pagina?: string }>;
}

export default async function FindingsPage({ searchParams }: PageProps) {
  const user = await requireUser();
  const { ficheiro = 'dataset', regra = '', pagina } = await searchParams;
  const page = Math.max(1, Number.parseInt(pagina ?? '1', 10) || 1);
  const validated = listKnownFiles().filter(({ id, path }) => id === 'dataset' || readFindings(path) !== null);
  const file = validated.find(({ id }) => id === ficheiro) ?? validated[0];
  const saved = file ? readFindings(file.path) : null;
  const old = saved && file && (await datasetVersion(file.path))?.sha256 !== saved.sha256;
  const fitting = saved?.findings.filter(({ rule }) => regra === '' || rule === regra) ?? [];
  const rules = Object.entries(saved?.byRule ?? {}).filter(([, count]) => count > 0);
  return (
    <AdminPage title="Achados" lead="O que as regras encontram nos exemplos, linha a linha.">
      <DataTabs open="achados" />
      <DataJobs only="validate" mayAct={user.role === 'admin'} hasSources={false} running={runningJobs()} />
      <form method="get" className="my-6 grid items-end gap-3 sm:grid-cols-[16rem_16rem_auto] sm:justify-start">
        <Select
          label="Ficheiro"
          name="ficheiro"
          defaultValue={file?.id}
          options={validated.map(({ id, title }) => ({ value: id, label: title }))}
        />
        <Select
          label="Regra"
          name="regra"
          defaultValue={regra}
          options={[
            { value: '', label: 'todas' },
            ...rules.map(([rule, count]) => ({ value: rule, label: `${rule} (${inWords.count(count)})` })),
          ]}
        />
        <Button type="submit">Ver</Button>
      </form>
      {saved && file ? (
        <>
          <p className="mb-3 text-sm text-soft">
            {inWords.count(saved.lines)} linhas, {inWords.count(saved.errors)} erros e {inWords.count(saved.warnings)}{' '}
            avisos em {inWords.moment(saved.at)}.{' '}
            {rules.some(([, count]) => count > mostKept) ? `De cada regra mostram-se os primeiros ${mostKept}. ` : ''}
            {saved.notChecked.map(({ rule, reason }) => `${rule} não correu: ${reason}`).join(' ')}
          </p>
          {old ? (
            <p className="mb-3 text-sm text-accent">O ficheiro mudou depois disto: procura os achados outra vez.</p>
          ) : null}
          {fitting.length > 0 ? (
            <>
              <FindingList file={file.id} findings={fitting.slice((page - 1) * pageSize, page * pageSize)} />
              <Pager
                of="achados"
                page={page}
                pageSize={pageSize}
                total={fitting.length}
                href={(to) => address('/admin/dados/achados', { ficheiro: file.id, regra, pagina: to })}
              />
            </>
          ) : (
            <EmptyState title="Nada a apontar">As regras não encontraram nada.</EmptyState>
          )}
        </>
      ) : (
        <EmptyState title="Ainda não se procurou">“Procurar achados” passa todas as regras pelo conjunto.</EmptyState>
      )}
    </AdminPage>
  );
}
