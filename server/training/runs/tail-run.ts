import { setTimeout as wait } from 'node:timers/promises';
import type { Metric, RunEvent } from '#server/contracts/training-run.ts';
import { readEvents, readMetrics } from '../metrics/read-metrics.ts';
import { type RunView, viewRun } from './view-run.ts';

export interface RunNews {
  readonly view: RunView;
  readonly metrics: readonly Metric[];
  readonly events: readonly RunEvent[];
}

/**
 * What is new in a run, as often as asked, until it ends or the signal aborts. Rows already given are not repeated,
 * unless a resume went back before them.
 * @param after rows up to this step are known already
 */
export async function* tailRun(
  folder: string,
  after: number,
  everyMs: number,
  signal: AbortSignal,
): AsyncGenerator<RunNews> {
  let [known, knownEvents] = [after, 0];
  while (!signal.aborted) {
    const [view, all, events] = [viewRun(folder), readMetrics(folder), readEvents(folder)];
    const last = all.at(-1)?.step ?? -1;
    if (last < known) known = -1;
    yield { view, metrics: all.filter(({ step }) => step > known), events: events.slice(knownEvents) };
    [known, knownEvents] = [last, events.length];
    if (view.pid === null && view.state.status !== 'created') return;
    await wait(everyMs, undefined, { signal }).catch(() => undefined);
  }
}
