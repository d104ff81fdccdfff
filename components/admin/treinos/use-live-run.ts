'use client';

import { useEffect, useMemo } from 'react';
import type { RunDetail } from '#server/contracts/admin-training.ts';
import { noCurves } from '#server/contracts/run-curves.ts';
import { mergeLive } from './merge-live.ts';
import { useRun } from './use-run.ts';
import { useRunCurves } from './use-run-curves.ts';
import { useRunStream } from './use-run-stream.ts';

/** So many rows that came live are read anew, thinned. */
const mostLive = 1200;

/** A run as it is now: what was read of it, and what the stream adds. */
export function useLiveRun(initial: RunDetail) {
  const { run, refresh } = useRun(initial);
  const { data: curves, mutate: readAgain } = useRunCurves(initial.id);
  const stream = useRunStream(initial.id, curves?.cursor);
  const series = useMemo(() => mergeLive(curves ?? noCurves, stream.batches), [curves, stream.batches]);
  const head = stream.head ?? run;

  const behind = series.rewound || series.live > mostLive;
  useEffect(() => {
    if (behind) void readAgain();
  }, [behind, readAgain]);

  // Checkpoints, adapter and summary are read anew when something happened that may have changed them.
  const happened = `${stream.events.length} ${head.state.status}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `happened` is what it waits for.
  useEffect(() => {
    if (stream.events.length > 0 || stream.head) void refresh();
  }, [happened, refresh]);

  return {
    run,
    head,
    series,
    events: stream.events,
    connection: stream.connection,
    loading: curves === undefined,
    thinned: (curves?.rows_per_point ?? 1) > 1,
    refresh: () => void refresh(),
  };
}
