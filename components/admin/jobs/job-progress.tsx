'use client';

import { useEffect, useRef } from 'react';
import { Badge, type Tone } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Job } from '#server/contracts/job.ts';
import { fetchJson } from '../fetch-json.ts';
import { useJob } from './use-job.ts';

const states: Record<Job['state'], { word: string; tone: Tone }> = {
  running: { word: 'a correr', tone: 'accent' },
  done: { word: 'terminou', tone: 'good' },
  failed: { word: 'falhou', tone: 'bad' },
  cancelled: { word: 'cancelada', tone: 'neutral' },
  interrupted: { word: 'interrompida', tone: 'bad' },
};

interface JobProgressProps {
  id: string;
  label: string;
  /** Called once, when the job is seen to have ended. */
  onEnd?: (job: Job) => void;
}

/** A job as it goes: how far, its last lines, and a way to stop it. It goes on when the page is closed. */
export function JobProgress({ id, label, onEnd }: JobProgressProps) {
  const { data: job, error } = useJob(id);
  const toast = useToast();
  const told = useRef<string>(null);

  useEffect(() => {
    if (!job || job.state === 'running' || told.current === job.id) return;
    told.current = job.id;
    onEnd?.(job);
  }, [job, onEnd]);

  async function cancel() {
    try {
      await fetchJson(`/api/admin/jobs/${id}`, { method: 'DELETE' });
    } catch (failure) {
      toast(failure instanceof Error ? failure.message : String(failure), 'bad');
    }
  }

  if (!job) return <p className="text-sm text-soft">{error ? error.message : `${label}: a começar…`}</p>;
  const { done, total, text } = job.progress ?? { done: 0, total: null, text: '' };
  const { word, tone } = states[job.state];
  const running = job.state === 'running';
  return (
    <div className="flex flex-col gap-2 border-y border-rule py-3 text-sm">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p role="status">
          {label}: <Badge tone={tone}>{word}</Badge>
        </p>
        {running ? <Button onClick={cancel}>Cancelar</Button> : null}
      </div>
      {running ? <ProgressBar label={label} value={total ? Math.min(1, done / total) : null} /> : null}
      {running && job.progress ? (
        <p className="text-soft">
          {total === null ? done : `${done} de ${total}`} {text}
        </p>
      ) : null}
      {job.lines.length > 0 && job.state !== 'done' ? (
        <pre className="max-h-40 overflow-auto whitespace-pre-wrap text-xs text-soft">{job.lines.join('\n')}</pre>
      ) : null}
    </div>
  );
}
