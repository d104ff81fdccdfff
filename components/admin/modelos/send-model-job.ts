import type { Job } from '#server/contracts/job.ts';
import { fetchJson } from '../fetch-json.ts';

type Asked =
  | { what: 'download'; repo: string; name?: string }
  | { what: 'verify'; model: string }
  | { what: 'quantize'; model: string; bits: '4' | '8' }
  | { what: 'publish'; adapter: string }
  | { what: 'publish-model'; model: string };

/** Asks for a job on the models of this machine. */
export const sendModelJob = (asked: Asked): Promise<Job> =>
  fetchJson('/api/admin/models/jobs', { method: 'POST', body: asked });
