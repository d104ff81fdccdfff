'use client';

import { useCallback, useState } from 'react';
import { z } from 'zod';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Job } from '#server/contracts/job.ts';
import { fetchJson } from '../fetch-json.ts';
import { inWords } from '../in-words.ts';
import { JobProgress } from '../jobs/job-progress.tsx';

const findings = z.array(
  z.object({
    what: z.string(),
    state: z.enum(['ok', 'warning', 'problem']),
    detail: z.string(),
    fix: z.string().optional(),
  }),
);
type Finding = z.infer<typeof findings>[number];

const states: Record<Finding['state'], { word: string; tone: Tone }> = {
  ok: { word: 'bem', tone: 'good' },
  warning: { word: 'atenção', tone: 'accent' },
  problem: { word: 'problema', tone: 'bad' },
};

/** What both commands print: the findings alone, or under that name. */
function findingsOf(job: Job): Finding[] {
  const { result } = job;
  const parsed = z.union([findings, z.object({ findings }).transform((each) => each.findings)]).safeParse(result);
  return parsed.success ? parsed.data : [];
}

interface CheckPanelProps {
  kind: 'doctor' | 'verify';
  /** What is looked at, in a sentence. */
  about: string;
  action: string;
  last: Job | null;
  mayAct: boolean;
}

/** A check of everything: run it, see it go, and what to do about what it found. */
export function CheckPanel({ kind, about, action, last, mayAct }: CheckPanelProps) {
  const [job, setJob] = useState(last);
  const [watched, setWatched] = useState(last?.state === 'running' ? last.id : null);
  const toast = useToast();
  const ended = useCallback((done: Job) => {
    setJob(done);
    setWatched(null);
  }, []);

  async function start() {
    try {
      const started = await fetchJson<Job>('/api/admin/diagnostics', { method: 'POST', body: { kind } });
      setWatched(started.id);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    }
  }

  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <p className="text-sm text-soft">{about}</p>
        {mayAct ? (
          <Button onClick={start} busy={watched !== null}>
            {action}
          </Button>
        ) : null}
      </div>
      {watched ? <JobProgress id={watched} label={action} onEnd={ended} /> : null}
      {job && !watched ? <Findings job={job} /> : null}
      {!job && !watched ? (
        <EmptyState title="Ainda não se fez neste computador">
          {mayAct ? `“${action}” leva alguns segundos e não muda nada.` : 'Só quem administra o pode pedir.'}
        </EmptyState>
      ) : null}
    </>
  );
}

function Findings({ job }: { job: Job }) {
  const found = findingsOf(job);
  if (found.length === 0)
    return (
      <div className="border-y border-rule py-3 text-sm">
        <Badge tone="bad">não terminou</Badge>
        <pre className="mt-2 whitespace-pre-wrap text-xs text-soft">{job.lines.join('\n')}</pre>
      </div>
    );
  return (
    <>
      <ul className="border-t border-rule">
        {found.map(({ what, state, detail, fix }) => (
          <li key={what} className="finding">
            <Badge tone={states[state].tone}>{states[state].word}</Badge>
            <div>
              <p>
                <strong className="font-semibold">{what}</strong>: {detail}
              </p>
              {fix && state !== 'ok' ? <p className="mt-0.5 text-sm">O que fazer: {fix}</p> : null}
            </div>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-sm text-soft">
        Feito em {inWords.moment(job.startedAt)}, a pedido de {job.userName}.
      </p>
    </>
  );
}
