import { fetchJson } from '../fetch-json.ts';
import type { Example, ExampleFinding } from './example.ts';

type Proposed =
  | { kind: 'add'; example: Example }
  | { kind: 'edit'; before: Example; example: Example }
  | { kind: 'reject'; before: Example; reason: string };

export interface SentExample {
  ok: boolean;
  findings: ExampleFinding[];
}

const path = '/api/admin/data/examples';

/** Sends one change of the dataset; `version` is what the page was drawn from. */
export const sendExample = (proposed: Proposed, version: number): Promise<SentExample> =>
  fetchJson(path, { method: 'POST', body: { ...proposed, version } });

export const undoExample = (id: string, version: number): Promise<{ version: number }> =>
  fetchJson(`${path}/${id}?version=${version}`, { method: 'DELETE' });

/** A new example to begin from: the question with its evidence and the composed answer. */
export const draftExample = async (question: string): Promise<Example> =>
  (await fetchJson<{ example: Example }>(`${path}/draft`, { method: 'POST', body: { question } })).example;
