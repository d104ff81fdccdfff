import useSWR from 'swr';
import { address } from '../address.ts';
import { fetchJson } from '../fetch-json.ts';

export interface FoundRecord {
  id: string;
  label: string;
  values: Record<string, string | number | boolean | null>;
}

/** Records of the facts that have these words among their names. */
export function useRecords(table: string | undefined, words: string) {
  const key = table ? address('/api/admin/data/facts/records', { table, q: words }) : null;
  const { data } = useSWR<{ records: FoundRecord[] }>(key, fetchJson, { keepPreviousData: true });
  return data?.records ?? [];
}
