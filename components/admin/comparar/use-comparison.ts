'use client';

import useSWR from 'swr';
import type { RunComparison } from '#server/contracts/report.ts';
import { fetchJson } from '../fetch-json.ts';

/** Runs compared; read anew now and then while one of them goes on. */
export function useComparison(ids: readonly string[], live: boolean) {
  const query = ids.map((id) => `treino=${encodeURIComponent(id)}`).join('&');
  return useSWR<RunComparison, Error>(ids.length > 0 ? `/api/admin/reports/comparison?${query}` : null, fetchJson, {
    keepPreviousData: true,
    refreshInterval: live ? 10_000 : 0,
  });
}
