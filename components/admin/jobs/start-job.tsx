'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { Job } from '#server/contracts/job.ts';
import { JobProgress } from './job-progress.tsx';

interface StartJobProps {
  label: string;
  /** What it does, below its name. */
  hint?: string;
  /** Asks the server for it. */
  start: () => Promise<Pick<Job, 'id'>>;
  /** The one that runs already, when the page is opened. */
  running?: string | undefined;
  mayAct: boolean;
  /** What to say of how it ended; the page's own lists are drawn anew by the caller. */
  onEnd: (job: Job) => void;
  look?: 'main' | 'plain';
}

/** A button for a job, and in its place the job as it goes. */
export function StartJob({ label, hint, start, running, mayAct, onEnd, look = 'plain' }: StartJobProps) {
  const [job, setJob] = useState<string | null>(running ?? null);
  const [busy, setBusy] = useState(false);
  const toast = useToast();

  async function begin() {
    setBusy(true);
    try {
      setJob((await start()).id);
    } catch (error) {
      toast(error instanceof Error ? error.message : String(error), 'bad');
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="grid gap-2">
      {mayAct ? (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Button look={look} busy={busy} onClick={begin}>
            {label}
          </Button>
          {hint ? <span className="text-sm text-soft">{hint}</span> : null}
        </div>
      ) : null}
      {job ? <JobProgress key={job} id={job} label={label} onEnd={onEnd} /> : null}
    </div>
  );
}
