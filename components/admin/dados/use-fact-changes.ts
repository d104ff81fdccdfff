import useSWR from 'swr';
import { fetchJson } from '../fetch-json.ts';
import type { FactKind } from './fact-fields.ts';

export interface FactChange {
  id: string;
  at: string;
  by: string;
  kind: FactKind;
  values: Record<string, unknown>;
  /** Why it no longer does anything; null while it does. */
  idle: string | null;
}

/** Taken or not; the problems stand beside their fields, those of the whole under `''`. */
export type ChangeOutcome = { ok: true } | { ok: false; problems: Record<string, string[]> };

const path = '/api/admin/data/facts/changes';

/** The changes that admins made to the facts, and how to make and undo one. */
export function useFactChanges(initial: { version: number; entries: FactChange[] }) {
  const { data = initial, mutate } = useSWR<typeof initial>(path, fetchJson, { fallbackData: initial });

  /** Also after a failure: another admin may have been faster, and the list then shows what they did. */
  async function sent(request: Promise<ChangeOutcome>): Promise<ChangeOutcome> {
    try {
      return await request;
    } finally {
      await mutate();
    }
  }

  return {
    changes: data.entries,
    save: (kind: FactKind, values: Record<string, unknown>, replaces?: string) =>
      sent(fetchJson(path, { method: 'POST', body: { kind, values, version: data.version, replaces } })),
    undo: (id: string) => sent(fetchJson(`${path}/${id}?version=${data.version}`, { method: 'DELETE' })),
  };
}
