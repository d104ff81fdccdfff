'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useToast } from '#components/ui/toast.tsx';
import type { Job, JobKind } from '#server/contracts/job.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { publishWords } from './publish-result.ts';
import { sendModelJob } from './send-model-job.ts';

const labels: Partial<Record<JobKind, string>> = {
  'model-download': 'Descarregar',
  'model-verify': 'Verificar',
  'model-quantize': 'Quantizar',
  publish: 'Publicar',
};

/** The jobs on models: starts one, shows those that run, and says how the last one ended. */
export function useModelJobs(running: Readonly<Record<string, string>>) {
  const [jobs, setJobs] = useState<Readonly<Record<string, string>>>(running);
  const [ended, setEnded] = useState<{ tone: 'good' | 'bad'; lines: string[] } | null>(null);
  const router = useRouter();
  const toast = useToast();

  async function start(asked: Parameters<typeof sendModelJob>[0]) {
    setEnded(null);
    try {
      const job = await sendModelJob(asked);
      setJobs((now) => ({ ...now, [job.kind]: job.id }));
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    }
  }

  function onEnd(job: Job) {
    if (job.kind === 'publish' && job.state !== 'cancelled') setEnded(publishWords(job));
    else if (job.state === 'done') toast(`${labels[job.kind]}: terminou.`);
    router.refresh();
  }

  const quiet = Object.keys(jobs).length === 0 && ended === null;
  const view = quiet ? null : (
    <div className="mb-10 grid gap-3">
      {Object.entries(jobs).map(([kind, id]) => (
        <JobProgress key={id} id={id} label={labels[kind as JobKind] ?? kind} onEnd={onEnd} />
      ))}
      {ended ? (
        <div role="status" className={ended.tone === 'good' ? 'text-good' : 'text-bad'}>
          {ended.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ) : null}
    </div>
  );
  return { start, view };
}
