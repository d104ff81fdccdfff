import { notFound } from 'next/navigation';
import { FailureList } from '#components/admin/avaliacao/failure-list.tsx';
import { inWords } from '#components/admin/in-words.ts';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Figures } from '#components/ui/figures.tsx';
import { FarenseError } from '#server/contracts/errors.ts';
import { compareRuns } from '#server/evaluation/history/compare-runs.ts';
import { readRun } from '#server/evaluation/history/run-files.ts';
import { requireUser } from '#server/http/require-user.ts';

export const metadata = { title: 'Comparar avaliações' };

interface PageProps {
  searchParams: Promise<{ a?: string; b?: string }>;
}

function found(id: string | undefined) {
  try {
    return readRun(id ?? '');
  } catch (error) {
    if (error instanceof FarenseError) notFound();
    throw error;
  }
}

/** "+1,2 pontos"; null where one of the two did not ask. */
function changeWords(change: number | null): string {
  if (change === null) return '—';
  const points = (change * 100).toLocaleString('pt-PT', { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  return `${points} pontos`;
}

export default async function CompareEvaluationsPage({ searchParams }: PageProps) {
  await requireUser();
  const { a, b } = await searchParams;
  const [before, after] = [found(a), found(b)];
  const { sameQuestions, kinds, mended, broken, stillFailing } = compareRuns(before, after);
  const moved = kinds.filter(({ change }) => change !== 0);
  return (
    <AdminPage title="Comparar avaliações" lead={`De ${inWords.moment(before.at)} a ${inWords.moment(after.at)}.`}>
      <p className="mb-2 text-sm">
        <a className="way" href="/admin/avaliacao">
          Todas as avaliações
        </a>
      </p>
      {sameQuestions ? null : (
        <p className="mb-4 text-accent">Não foram as mesmas perguntas: o que só uma fez não diz nada da outra.</p>
      )}
      <Figures
        figures={[
          { label: 'certas antes', value: inWords.share(before.report.accuracy.value) },
          { label: 'certas depois', value: inWords.share(after.report.accuracy.value) },
          { label: 'passaram a acertar', value: inWords.count(mended.length) },
          { label: 'passaram a falhar', value: inWords.count(broken.length) },
        ]}
      />
      <Section title="Por tipo" aside="só os que mudaram">
        <DataTable
          caption="Mudanças por tipo"
          hideCaption
          rows={moved}
          rowKey={({ kind }) => kind}
          empty={<p className="text-soft">Nenhum tipo mudou.</p>}
          columns={[
            { header: 'Tipo', heading: true, cell: ({ kind }) => kind },
            { header: 'Antes', align: 'right', short: true, cell: (row) => inWords.share(row.before?.value ?? null) },
            { header: 'Depois', align: 'right', short: true, cell: (row) => inWords.share(row.after?.value ?? null) },
            {
              header: 'Mudança',
              align: 'right',
              short: true,
              cell: ({ change }) => (
                <Badge tone={change === null ? 'neutral' : change > 0 ? 'good' : 'bad'}>{changeWords(change)}</Badge>
              ),
            },
          ]}
        />
      </Section>
      <Section title="Passaram a falhar" aside={inWords.count(broken.length)}>
        <FailureList label="Passaram a falhar" failures={broken} none="Nenhuma" />
      </Section>
      <Section title="Passaram a acertar" aside={inWords.count(mended.length)}>
        <FailureList label="Passaram a acertar" failures={mended} none="Nenhuma" />
      </Section>
      <Section title="Continuam a falhar" aside={inWords.count(stillFailing.length)}>
        <FailureList label="Continuam a falhar" failures={stillFailing} none="Nenhuma" />
      </Section>
    </AdminPage>
  );
}
