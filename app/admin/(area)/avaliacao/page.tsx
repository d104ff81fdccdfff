import { RunTable } from '#components/admin/avaliacao/run-table.tsx';
import { StartEvaluation } from '#components/admin/avaliacao/start-evaluation.tsx';
import { inWords } from '#components/admin/in-words.ts';
import { AdminPage } from '#components/admin/shell/admin-page.tsx';
import { Section } from '#components/admin/shell/section.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { evaluationKinds } from '#server/evaluation/evaluation-kinds.ts';
import { listRuns } from '#server/evaluation/history/run-files.ts';
import { requiredAccuracy } from '#server/evaluation/required-accuracy.ts';
import { requireUser } from '#server/http/require-user.ts';
import { runningJobs } from '#server/jobs/running-jobs.ts';

export const metadata = { title: 'Avaliação' };

export default async function EvaluationPage() {
  const user = await requireUser();
  const runs = listRuns();
  return (
    <AdminPage
      title="Avaliação"
      lead={`Perguntas de resposta conhecida. Exige-se ${inWords.share(requiredAccuracy)} certas e nenhum número sem registo.`}
    >
      <Section title="Avaliar agora">
        <StartEvaluation
          kinds={await evaluationKinds()}
          running={runningJobs().evaluation}
          mayAct={user.role === 'admin'}
        />
      </Section>
      <Section title="Feitas">
        {runs.length > 0 ? (
          <RunTable runs={runs} required={requiredAccuracy} />
        ) : (
          <EmptyState title="Ainda não se avaliou">
            Leva cerca de um minuto, e mostra que perguntas falham e com que resposta.
          </EmptyState>
        )}
      </Section>
    </AdminPage>
  );
}
