'use client';

import { useRef } from 'react';
import useSWRSubscription from 'swr/subscription';
import { type RunHead, runStreamSchemas } from '#server/contracts/admin-training.ts';
import type { RunEvent } from '#server/contracts/training-run.ts';
import { fetchJson } from '../fetch-json.ts';
import type { LiveBatch } from './merge-live.ts';

export interface RunStream {
  readonly head: RunHead | null;
  readonly batches: readonly LiveBatch[];
  readonly events: readonly RunEvent[];
  readonly connection: 'open' | 'broken' | 'gone';
}

const nothing: RunStream = { head: null, batches: [], events: [], connection: 'open' };
/** More are never needed: the curves are read anew long before. */
const mostBatches = 4000;
const againMs = 2000;

/**
 * What happens in a run from a cursor on. The browser comes back by itself after a break and says where it was; where it
 * gives up (a server that answers with an error while it starts), we come back.
 */
export function useRunStream(id: string, cursor: string | undefined): RunStream {
  const start = useRef(cursor);
  start.current ??= cursor;
  const { data } = useSWRSubscription<RunStream, Error, [string, string] | null>(
    cursor === undefined ? null : ['run-stream', id],
    (_key, { next }) => follow(id, start.current ?? '0-0', (stream) => next(null, stream)),
  );
  return data ?? nothing;
}

function follow(id: string, from: string, tell: (stream: RunStream) => void): () => void {
  const address = `/api/admin/training/runs/${id}`;
  let cursor = from;
  let stream = nothing;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let left = false;
  const change = (changes: Partial<RunStream>) => {
    stream = { ...stream, ...changes };
    tell(stream);
  };

  const open = () => {
    const opened = new EventSource(`${address}/events?after=${cursor}`);
    source = opened;
    opened.addEventListener('open', () => change({ connection: 'open' }));
    opened.addEventListener('head', ({ data }) => change({ head: runStreamSchemas.head.parse(JSON.parse(data)) }));
    opened.addEventListener('metrics', ({ data, lastEventId }) => {
      cursor = lastEventId;
      const batch = { bytes: Number(cursor.split('-')[0]), rows: runStreamSchemas.metrics.parse(JSON.parse(data)) };
      change({ batches: [...stream.batches.slice(-mostBatches), batch] });
    });
    opened.addEventListener('events', ({ data, lastEventId }) => {
      cursor = lastEventId;
      change({ events: [...stream.events, ...runStreamSchemas.events.parse(JSON.parse(data))] });
    });
    opened.addEventListener('gone', () => {
      opened.close();
      change({ connection: 'gone' });
    });
    opened.addEventListener('reset', () => {
      opened.close();
      window.location.reload();
    });
    opened.addEventListener('error', () => {
      change({ connection: 'broken' });
      if (opened.readyState === EventSource.CLOSED) timer = setTimeout(comeBack, againMs);
    });
  };

  /** Asks why first: a run that was deleted, or a session that ended, will not come back by waiting. */
  const comeBack = async () => {
    const response = await fetch(address).catch(() => null);
    if (left) return;
    if (response?.status === 404) return change({ connection: 'gone' });
    if (response?.status === 401) return void fetchJson(address).catch(() => undefined);
    if (response?.ok) open();
    else timer = setTimeout(comeBack, againMs);
  };

  open();
  return () => {
    left = true;
    clearTimeout(timer);
    source?.close();
  };
}
