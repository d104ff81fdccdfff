import { existsSync, readdirSync } from 'node:fs';
import { isLiving } from '#server/config/living-process.ts';
import type { Job, JobKind } from '#server/contracts/job.ts';
import { jobsFolder, readJobFile } from './job-file.ts';

/** How long a job may be without a process of its own: between its file and its start. */
const startMs = 15_000;

/** A job that says it runs, but has no process any more, was interrupted. */
function asItIs(job: Job): Job {
  if (job.state !== 'running') return job;
  const running = job.process ? isLiving(job.process) : Date.now() - Date.parse(job.startedAt) < startMs;
  return running ? job : { ...job, state: 'interrupted' };
}

/** A job by its id, as it is now; undefined when there is none. */
export function readJob(id: string): Job | undefined {
  const job = readJobFile(id);
  return job && asItIs(job);
}

/** The jobs that are kept, of one kind or all, newest first. */
export function listJobs(kind?: JobKind): Job[] {
  if (!existsSync(jobsFolder)) return [];
  return readdirSync(jobsFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readJob(name.slice(0, -'.json'.length)))
    .filter((job): job is Job => job !== undefined && (kind === undefined || job.kind === kind))
    .sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}
