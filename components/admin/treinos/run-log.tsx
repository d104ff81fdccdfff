'use client';

import { useState } from 'react';
import useSWR from 'swr';
import { fetchJson } from '../fetch-json.ts';

/** What the run's processes wrote, on demand: mostly nothing, unless something went wrong. */
export function RunLog({ id, live }: { id: string; live: boolean }) {
  const [open, setOpen] = useState(false);
  const { data } = useSWR<{ text: string }, Error>(open ? `/api/admin/training/runs/${id}/log` : null, fetchJson, {
    refreshInterval: live ? 3000 : 0,
  });
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-11 py-2 text-sm">Registo do processo</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1). */}
      <pre tabIndex={0} className="max-h-80 overflow-auto bg-wash p-3 text-xs whitespace-pre-wrap">
        {data ? data.text || 'O processo não escreveu nada: é bom sinal.' : 'A ler…'}
      </pre>
    </details>
  );
}
