import { listJobs } from './read-job.ts';

/** The jobs that run now: the id of each by its kind. One of a kind runs at a time. */
export const runningJobs = (): Record<string, string> =>
  Object.fromEntries(listJobs().flatMap(({ kind, id, state }) => (state === 'running' ? [[kind, id]] : [])));
