import useSWR from 'swr';
import type { Overview } from '#server/contracts/overview.ts';
import { fetchJson } from '../fetch-json.ts';

const everyMs = 10_000;

/** The Painel's data, asked for again every ten seconds while the page is looked at. */
export const useOverview = (initial: Overview) =>
  useSWR<Overview, Error>('/api/admin/overview', fetchJson, { fallbackData: initial, refreshInterval: everyMs });
