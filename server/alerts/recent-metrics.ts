import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { type Metric, metricSchema } from '#server/contracts/training-run.ts';
import { rewind } from '#server/training/metrics/read-metrics.ts';
import { runFiles } from '#server/training/run-files.ts';

/** Bytes at the end of the file that are read: about a thousand steps, whatever the run's length. */
const tailBytes = 300_000;

function tail(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const length = Math.min(size, tailBytes);
    const bytes = Buffer.alloc(length);
    readSync(descriptor, bytes, 0, length, size - length);
    return bytes.toString('utf8');
  } finally {
    closeSync(descriptor);
  }
}

function parse(line: string): Metric[] {
  try {
    return [metricSchema.parse(JSON.parse(line))];
  } catch {
    // The first line is cut where reading began, the last one where writing is.
    return [];
  }
}

/** The newest steps of a run, oldest first, without reading a long run whole. */
export function recentMetrics(folder: string): Metric[] {
  const file = runFiles(folder).metrics;
  if (!existsSync(file)) return [];
  const rows: Metric[] = [];
  for (const row of tail(file).split('\n').flatMap(parse)) {
    rewind(rows, row.step);
    rows.push(row);
  }
  return rows;
}
