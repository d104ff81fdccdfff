import { notFound } from 'next/navigation';
import { address } from '#components/admin/address.ts';
import { DeleteEvaluation } from '#components/admin/avaliacao/delete-evaluation.tsx';
import { askedWords } from '#components/admin/avaliacao/evaluation.ts';
import { FailureList } from '#components/admin/avaliacao/failure-list.tsx';
import { KindTable } from '#components/admin/avaliacao/kind-table.tsx';
import { inWords } from '#components/admin/in-words.ts';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { Figures } from '#components/ui/figures.tsx';
import { FarenseError } from '#server/contracts/errors.ts';
import { readRun } from '#server/evaluation/history/run-files.ts';
import { requireUser } from '#server/http/require-user.ts';

export const metadata = { title: 'Uma avaliação' };

interface PageProps {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ tipo?: string }>;
}

function found(id: string) {
  try {
    return readRun(id);
  } catch (error) {
    if (error instanceof FarenseError) notFound();
    throw error;
  }
}

export default async function EvaluationRunPage({ params, searchParams }: PageProps) {
  const user = await requireUser();
  const { id } = await params;
  const { tipo = '' } = await searchParams;
  const run = found(id);
  const { accuracy, byKind, byOrigin, refusal, falseFigures, latency, failures } = run.report;
  const shown = failures.filter(({ kind }) => tipo === '' || kind === tipo);
  return (
    <AdminPage
      title={`Avaliação de ${inWords.moment(run.at)}`}
      lead={`${askedWords(run.options)}; ${run.by}; ${inWords.seconds(run.seconds)}.`}
      actions={user.role === 'admin' ? <DeleteEvaluation id={id} /> : undefined}
    >
      <p className="mb-2 text-sm">
        <a className="way" href="/admin/avaliacao">
          Todas as avaliações
        </a>
      </p>
      <Figures
        figures={[
          { label: 'certas', value: inWords.share(accuracy.value) },
          { label: 'escritas à mão', value: inWords.share(byOrigin.hand.value) },
          { label: 'geradas', value: inWords.share(byOrigin.generated.value) },
          { label: 'números sem registo', value: inWords.count(falseFigures) },
          { label: 'recusas devidas', value: inWords.share(refusal.precision.value) },
          { label: 'metade até', value: `${Math.round(latency.p50)} ms` },
          { label: '99 % até', value: `${Math.round(latency.p99)} ms` },
        ]}
      />
      <div className="grid gap-x-10 lg:grid-cols-[22rem_minmax(0,1fr)]">
        <Section title="Por tipo">
          <KindTable byKind={byKind} chosen={tipo} href={(kind) => address(`/admin/avaliacao/${id}`, { tipo: kind })} />
        </Section>
        <Section
          title={tipo ? `A falhar: ${tipo}` : 'A falhar'}
          aside={
            tipo ? (
              <a className="way" href={`/admin/avaliacao/${id}`}>
                ver todas
              </a>
            ) : (
              inWords.count(failures.length)
            )
          }
        >
          <FailureList label="Perguntas a falhar" failures={shown} none="Nenhuma pergunta falhou" />
        </Section>
      </div>
    </AdminPage>
  );
}
