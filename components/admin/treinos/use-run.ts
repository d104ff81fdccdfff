'use client';

import useSWR from 'swr';
import type { RunDetail } from '#server/contracts/admin-training.ts';
import { fetchJson } from '../fetch-json.ts';

/** One run but for its curves. The stream says when to look again. */
export function useRun(initial: RunDetail) {
  const { data, mutate } = useSWR<RunDetail, Error>(`/api/admin/training/runs/${initial.id}`, fetchJson, {
    fallbackData: initial,
    revalidateOnMount: false,
    revalidateOnFocus: false,
  });
  return { run: data ?? initial, refresh: mutate };
}
