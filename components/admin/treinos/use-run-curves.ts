'use client';

import useSWR from 'swr';
import type { ChartRange } from '#server/contracts/chart-spec.ts';
import type { RunCurves } from '#server/contracts/run-curves.ts';
import { fetchJson } from '../fetch-json.ts';

/** As many as a screen is wide. */
const points = 600;

/** A run's curves, thinned; of a range of steps in more detail. */
export function useRunCurves(id: string, range: ChartRange | null = null, wanted = true) {
  const part = range ? `&from=${range.from}&to=${range.to}` : '';
  const address = `/api/admin/training/runs/${id}/metrics?points=${points}${part}`;
  return useSWR<RunCurves, Error>(wanted ? address : null, fetchJson, {
    revalidateOnFocus: false,
    revalidateOnReconnect: false,
    keepPreviousData: true,
  });
}
