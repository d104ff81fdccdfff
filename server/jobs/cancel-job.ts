import { readJob } from './read-job.ts';

/** Asks a running job to stop; false when it does not run. What it had written safely stays. */
export function cancelJob(id: string): boolean {
  const job = readJob(id);
  if (job?.state !== 'running' || job.pid === null) return false;
  process.kill(job.pid, 'SIGTERM');
  return true;
}
