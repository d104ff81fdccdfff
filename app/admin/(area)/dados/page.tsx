import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataJobs } from '#components/admin/dados/data-jobs.tsx';
import { DataTabs } from '#components/admin/dados/data-tabs.tsx';
import { FactsTables } from '#components/admin/dados/facts-tables.tsx';
import { GateState } from '#components/admin/dados/gate-state.tsx';
import { VersionsTable } from '#components/admin/dados/versions-table.tsx';
import { inWords } from '#components/admin/in-words.ts';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { Figures } from '#components/ui/figures.tsx';
import { paths } from '#server/config/paths.ts';
import { listKnownFiles } from '#server/dataset/browse/known-files.ts';
import { datasetEdits } from '#server/dataset/overlay/dataset-edit.ts';
import { fileStats } from '#server/dataset/stats/file-stats.ts';
import { datasetVersion, splitVersion } from '#server/dataset/versions/dataset-version.ts';
import { factsOverview, lastImport } from '#server/facts/facts-overview.ts';
import { requireUser } from '#server/http/require-user.ts';
import { runningJobs } from '#server/jobs/running-jobs.ts';

export const metadata = { title: 'Dados' };

async function ownFiles() {
  const own = listKnownFiles().filter(({ id }) => !id.includes('.'));
  return Promise.all(
    own.map(async ({ id, title, path, bytes, changedAt }) => ({
      id,
      title,
      bytes,
      changedAt,
      hash: (await datasetVersion(path))?.sha256 ?? '',
    })),
  );
}

/** How many examples one of our own files has; a dash where it is not there. */
async function rowsOf(id: string): Promise<string> {
  const file = listKnownFiles().find((one) => one.id === id);
  return file ? inWords.count((await fileStats(file.path)).rows) : '—';
}

export default async function DataPage() {
  const user = await requireUser();
  const facts = factsOverview();
  const files = await ownFiles();
  const split = splitVersion(dirname(paths.dataset));
  const edits = datasetEdits().read().entries.length;
  const stale = split && files.find(({ id }) => id === 'dataset')?.hash !== split.input.sha256;
  const { matches, people, clubs } = facts.counts;
  return (
    <AdminPage title="Dados" lead="Das fontes aos factos, e dos factos aos exemplos de treino.">
      <DataTabs open="resumo" />
      <Figures
        figures={[
          { label: 'jogos', value: inWords.count(matches) },
          { label: 'pessoas', value: inWords.count(people) },
          { label: 'clubes', value: inWords.count(clubs) },
          { label: 'exemplos de treino', value: await rowsOf('train') },
          { label: 'de validação', value: await rowsOf('valid') },
        ]}
      />
      <Section title="Versões">
        <VersionsTable
          facts={{ hash: facts.fingerprint, changedAt: facts.changedAt, changes: facts.changes, matches }}
          files={files}
          edits={edits}
          {...(stale ? { note: 'O conjunto mudou depois de ser dividido: divide-o outra vez antes de treinar.' } : {})}
        />
      </Section>
      <Section title="Trabalhos">
        <DataJobs mayAct={user.role === 'admin'} hasSources={existsSync(paths.dados)} running={runningJobs()} />
      </Section>
      <Section title="Importação e verificação">
        <GateState gate={facts.gate} quarantine={facts.quarantine} lastImport={lastImport()} />
      </Section>
      <Section title="Tabelas de factos" aside="com as alterações da administração">
        <FactsTables counts={facts.counts} />
      </Section>
    </AdminPage>
  );
}
