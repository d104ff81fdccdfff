import { curveNames, type RunCurves } from '#server/contracts/run-curves.ts';
import { type RunSeries, runSeries } from '#server/contracts/run-series.ts';
import type { Metric } from '#server/contracts/training-run.ts';

/** Rows that came by the stream, with how many bytes of the run's file they end at. */
export interface LiveBatch {
  readonly bytes: number;
  readonly rows: readonly Metric[];
}

/** A run's curves with what came live after they were read, row by row. */
export interface LiveSeries extends RunSeries {
  readonly last: Metric | null;
  /** Live rows in it. */
  readonly live: number;
  /** The run went back behind what was read: time to read it anew. */
  readonly rewound: boolean;
}

/** Joins both; rows that the first part holds already are left out, and a run that went back takes points away. */
export function mergeLive(base: RunCurves, batches: readonly LiveBatch[]): LiveSeries {
  const series = runSeries(base);
  const known = Number(base.cursor.split('-')[0]);
  let rewound = false;
  let live = 0;
  for (const { bytes, rows } of batches) {
    if (bytes <= known) continue;
    for (const row of rows) {
      rewound = takeAway(series, row.step, base.steps.length) || rewound;
      append(series, row);
      live++;
    }
  }
  return { ...series, last: batches.at(-1)?.rows.at(-1) ?? base.last, live, rewound };
}

/** Removes points from `step` on. True when that reached into the thinned part. */
function takeAway(series: RunSeries, step: number, thinned: number): boolean {
  const { steps, elapsed, curves, validation } = series;
  while ((steps.at(-1) ?? -1) >= step) {
    steps.pop();
    elapsed.pop();
    for (const curve of Object.values(curves)) for (const values of [curve.mean, curve.low, curve.high]) values.pop();
  }
  while ((validation.steps.at(-1) ?? -1) >= step) {
    validation.steps.pop();
    validation.loss.pop();
  }
  return steps.length < thinned;
}

function append({ steps, elapsed, curves, validation }: RunSeries, row: Metric): void {
  steps.push(row.step);
  elapsed.push(row.elapsed_s);
  for (const name of curveNames)
    for (const values of [curves[name].mean, curves[name].low, curves[name].high]) values.push(row[name]);
  if (!row.validated) return;
  validation.steps.push(row.step);
  validation.loss.push(row.val_loss);
}
