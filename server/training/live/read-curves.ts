import { remember } from '#server/config/remember.ts';
import type { RunCurves } from '#server/contracts/run-curves.ts';
import { metricSchema } from '#server/contracts/training-run.ts';
import { runFiles } from '../run-files.ts';
import { MetricColumns } from './metric-columns.ts';
import { readNewRows } from './read-new-rows.ts';
import { formatCursor } from './run-cursor.ts';
import { type CurveRange, thinColumns } from './thin-columns.ts';

interface Known {
  columns: MetricColumns;
  offset: number;
  /** One reader at a time reads on. */
  reading: Promise<void>;
}

/** Runs whose rows are kept at hand, the newest used last. */
const mostKnown = 6;
const known = () => remember('run-columns', () => new Map<string, Known>());

/** A run's curves, thinned. The first time reads the whole file; later ones only what was added. */
export async function readCurves(folder: string, range: CurveRange): Promise<RunCurves> {
  const entry = entryOf(folder);
  entry.reading = entry.reading.then(
    () => readOn(folder, entry),
    () => readOn(folder, entry),
  );
  await entry.reading;
  return { ...thinColumns(entry.columns, range), cursor: formatCursor({ metrics: entry.offset, events: 0 }) };
}

function entryOf(folder: string): Known {
  const entries = known();
  const entry = entries.get(folder) ?? { columns: new MetricColumns(), offset: 0, reading: Promise.resolve() };
  entries.delete(folder);
  entries.set(folder, entry);
  for (const oldest of [...entries.keys()].slice(0, -mostKnown)) entries.delete(oldest);
  return entry;
}

async function readOn(folder: string, entry: Known): Promise<void> {
  for (;;) {
    const news = await readNewRows(runFiles(folder).metrics, metricSchema, entry.offset);
    if (news === null) {
      // Another file than the one read before.
      entry.columns = new MetricColumns();
      entry.offset = 0;
      continue;
    }
    for (const row of news.rows) entry.columns.push(row);
    entry.offset = news.offset;
    if (news.ended) return;
  }
}
