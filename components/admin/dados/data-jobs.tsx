'use client';

import { useRouter } from 'next/navigation';
import { useToast } from '#components/ui/toast.tsx';
import type { Job } from '#server/contracts/job.ts';
import { fetchJson } from '../fetch-json.ts';
import { StartJob } from '../jobs/start-job.tsx';

/** What can be done with the data as a whole, in the order in which it follows from each other. */
const tasks = [
  {
    what: 'import',
    kind: 'data-import',
    label: 'Importar as fontes',
    hint: 'Das fontes aos factos, pela verificação.',
  },
  {
    what: 'build',
    kind: 'data-build',
    label: 'Construir os exemplos',
    hint: 'Dos factos ao conjunto, com as alterações.',
  },
  { what: 'validate', kind: 'data-validate', label: 'Procurar achados', hint: 'Todas as regras sobre o conjunto.' },
  { what: 'split', kind: 'data-split', label: 'Dividir', hint: 'Em treino e validação, sem fugas de um para o outro.' },
] as const;

interface DataJobsProps {
  mayAct: boolean;
  /** Only this one. */
  only?: (typeof tasks)[number]['what'];
  /** The folder of source data is there. */
  hasSources: boolean;
  /** Jobs that run now, by their kind. */
  running: Readonly<Record<string, string>>;
}

/** Starts the jobs of the data and shows them as they go; the page is drawn anew when one has ended. */
export function DataJobs({ only, mayAct, hasSources, running }: DataJobsProps) {
  const router = useRouter();
  const toast = useToast();

  function ended(label: string, job: Job) {
    if (job.state === 'done') toast(`${label}: terminou.`);
    router.refresh();
  }

  const shown = tasks
    .filter(({ what }) => (only === undefined || what === only) && (what !== 'import' || hasSources))
    .filter(({ kind }) => mayAct || running[kind]);
  if (shown.length === 0) return <p className="text-soft">Nada a correr. A tua conta só pode ver.</p>;
  return (
    <div className="grid gap-3">
      {shown.map(({ what, kind, label, hint }) => (
        <StartJob
          key={what}
          label={label}
          hint={hint}
          mayAct={mayAct}
          running={running[kind]}
          start={() => fetchJson<Job>('/api/admin/data/jobs', { method: 'POST', body: { what } })}
          onEnd={(job) => ended(label, job)}
        />
      ))}
    </div>
  );
}
