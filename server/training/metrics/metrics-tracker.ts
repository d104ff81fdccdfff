import { closeSync, fsyncSync, openSync, truncateSync, writeSync } from 'node:fs';
import { writeFileAtomic } from '#server/checkpoints/write-file-atomic.ts';
import { type Metric, metricSchema, type RunEvent, runEventSchema } from '#server/contracts/training-run.ts';
import { runFiles } from '../run-files.ts';
import { readLines } from './read-lines.ts';
import { readMetrics, rewind } from './read-metrics.ts';

/** Columns of training_metrics.csv, and the keys of each entry of training_metrics.json. */
export const metricColumns = Object.keys(metricSchema.shape) as (keyof Metric)[];

/** At most this share of the time goes into derived files, however long the run. */
const derivedShare = 0.02;

interface Line {
  readonly step: number;
  readonly json: string;
  readonly csv: string;
}

/**
 * Writes what happens in a run. First it appends one line to metrics.jsonl or events.jsonl: that costs the same at the
 * first step and at the millionth, and a crash can spoil no line but the last. training_metrics.json and .csv are derived
 * from the lines and replaced whole, after as much waiting as keeps their cost below a fiftieth of the time.
 */
export class MetricsTracker {
  private readonly folder: string;
  private readonly metrics: number;
  private readonly events: number;
  private readonly lines: Line[];
  private derivedAt = Number.NEGATIVE_INFINITY;
  private derivingTook = 0;

  constructor(folder: string) {
    this.folder = folder;
    const files = runFiles(folder);
    this.metrics = openIntact(files.metrics, readLines(files.metrics, metricSchema).intactBytes);
    this.events = openIntact(files.events, readLines(files.events, runEventSchema).intactBytes);
    this.lines = readMetrics(folder).map(lineOf);
    this.derive();
  }

  /** A repeated step takes the place of the earlier one and of all after it. */
  metric(metric: Metric): void {
    const line = lineOf(metric);
    writeSync(this.metrics, `${line.json}\n`);
    rewind(this.lines, metric.step);
    this.lines.push(line);
    const waited = performance.now() - this.derivedAt;
    if (this.derivingTook <= waited * derivedShare) this.derive();
  }

  event(event: Omit<RunEvent, 'time'>): void {
    writeSync(this.events, `${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
  }

  /** Makes sure that the lines survive a power cut. Before a checkpoint is written. */
  flush(): void {
    fsyncSync(this.metrics);
    fsyncSync(this.events);
  }

  /** Brings the derived files up to date. */
  derive(): void {
    const started = performance.now();
    const files = runFiles(this.folder);
    writeFileAtomic(files.metricsJson, `[${this.lines.map(({ json }) => `\n${json}`).join(',')}\n]\n`);
    writeFileAtomic(
      files.metricsCsv,
      `${metricColumns.join(',')}\n${this.lines.map(({ csv }) => `${csv}\n`).join('')}`,
    );
    this.derivedAt = performance.now();
    this.derivingTook = this.derivedAt - started;
  }

  close(): void {
    this.derive();
    this.flush();
    closeSync(this.metrics);
    closeSync(this.events);
  }
}

function lineOf(metric: Metric): Line {
  return {
    step: metric.step,
    json: JSON.stringify(metric),
    csv: metricColumns.map((column) => String(metric[column])).join(','),
  };
}

/** Opens for appending after cutting off what a crash left of an unfinished line. */
function openIntact(file: string, intactBytes: number): number {
  const descriptor = openSync(file, 'a');
  truncateSync(file, intactBytes);
  return descriptor;
}
