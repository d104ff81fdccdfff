import useSWR from 'swr';
import type { Job } from '#server/contracts/job.ts';
import { fetchJson } from '../fetch-json.ts';

/** A job, asked for every second while it runs. */
export function useJob(id: string | null) {
  return useSWR<Job, Error>(id && `/api/admin/jobs/${id}`, fetchJson, {
    refreshInterval: (job) => (job === undefined || job.state === 'running' ? 1_000 : 0),
  });
}
