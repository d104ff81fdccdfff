import { type Metric, metricSchema, type RunEvent, runEventSchema } from '#server/contracts/training-run.ts';
import { runFiles } from '../run-files.ts';
import { readLines } from './read-lines.ts';

/** A run's metrics, one row a step. After a resume steps repeat: the newer rows stand, and what came after is gone. */
export function readMetrics(folder: string): Metric[] {
  const rows: Metric[] = [];
  for (const row of readLines(runFiles(folder).metrics, metricSchema).rows) {
    rewind(rows, row.step);
    rows.push(row);
  }
  return rows;
}

/** Takes away rows from `step` on. */
export function rewind(rows: { readonly step: number }[], step: number): void {
  while ((rows.at(-1)?.step ?? -1) >= step) rows.pop();
}

/** A run's events, oldest first; none is ever taken away. */
export function readEvents(folder: string): RunEvent[] {
  return readLines(runFiles(folder).events, runEventSchema).rows;
}
