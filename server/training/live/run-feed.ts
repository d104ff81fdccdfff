import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Metric, metricSchema, type RunEvent, runEventSchema } from '#server/contracts/training-run.ts';
import { runFiles } from '../run-files.ts';
import { type RunView, viewRun } from '../runs/view-run.ts';
import { readNewRows } from './read-new-rows.ts';
import type { RunCursor } from './run-cursor.ts';

/** What a reader of a run is told. `cursor` comes with what moves it. */
export type RunNews =
  | { readonly kind: 'metrics'; readonly rows: readonly Metric[]; readonly cursor: RunCursor }
  | { readonly kind: 'events'; readonly rows: readonly RunEvent[]; readonly cursor: RunCursor }
  | { readonly kind: 'view'; readonly view: RunView }
  /** The reader's place does not exist here: it must read the run anew. Nothing follows. */
  | { readonly kind: 'reset' }
  /** The run was deleted. Nothing follows. */
  | { readonly kind: 'gone' };

interface FeedOptions {
  readonly everyMs: number;
  readonly signal: AbortSignal;
}

/**
 * All that a run's folder says from a cursor on, and then what is added, until the signal aborts. Everything comes from
 * the disk, so whoever reads again from the last cursor misses nothing, whatever process answers.
 */
export async function* runFeed(folder: string, from: RunCursor, options: FeedOptions): AsyncGenerator<RunNews> {
  const files = runFiles(folder);
  let cursor = from;
  let shown = '';
  while (!options.signal.aborted) {
    const view = readView(folder);
    if (view === null) return yield { kind: 'gone' };
    if (JSON.stringify(view) !== shown) yield { kind: 'view', view };
    shown = JSON.stringify(view);
    const metrics = await readNewRows(files.metrics, metricSchema, cursor.metrics);
    const events = await readNewRows(files.events, runEventSchema, cursor.events);
    if (metrics === null || events === null) return yield existsSync(folder) ? { kind: 'reset' } : { kind: 'gone' };
    if (metrics.offset > cursor.metrics) {
      cursor = { ...cursor, metrics: metrics.offset };
      yield { kind: 'metrics', rows: metrics.rows, cursor };
    }
    if (events.offset > cursor.events) {
      cursor = { ...cursor, events: events.offset };
      yield { kind: 'events', rows: events.rows, cursor };
    }
    if (metrics.ended && events.ended) await pause(options);
  }
}

const pause = ({ everyMs, signal }: FeedOptions) => wait(everyMs, undefined, { signal }).catch(() => undefined);

/** Null when the run is no more. */
function readView(folder: string): RunView | null {
  try {
    return viewRun(folder);
  } catch (error) {
    if (!existsSync(runFiles(folder).state)) return null;
    throw error;
  }
}
