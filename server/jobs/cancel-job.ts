import { readJob } from './read-job.ts';

/** Asks a running job to stop; false when it does not run. What it had written safely stays. */
export function cancelJob(id: string): boolean {
  const job = readJob(id);
  if (job?.state !== 'running' || !job.process) return false;
  process.kill(job.process.pid, 'SIGTERM');
  return true;
}
