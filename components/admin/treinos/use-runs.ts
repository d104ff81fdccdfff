'use client';

import useSWR from 'swr';
import type { RunListItem } from '#server/contracts/admin-training.ts';
import { fetchJson } from '../fetch-json.ts';

const everyMs = 3000;

/** The runs, newest first, kept up to date while the page is looked at. */
export function useRuns(initial: RunListItem[]) {
  const { data, mutate, error } = useSWR<{ runs: RunListItem[] }, Error>('/api/admin/training/runs', fetchJson, {
    fallbackData: { runs: initial },
    refreshInterval: everyMs,
  });
  return { runs: data?.runs ?? initial, refresh: mutate, error };
}
