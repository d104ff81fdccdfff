import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Metric } from '#server/contracts/training-run.ts';
import { runFiles } from '../run-files.ts';
import { MetricsTracker, metricColumns } from './metrics-tracker.ts';
import { readEvents, readMetrics } from './read-metrics.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'farense-metrics-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const metricAt = (step: number, loss = 1 / (step + 1)): Metric => ({
  step,
  epoch: step / 100,
  loss,
  val_loss: 2,
  validated: false,
  learning_rate: 1e-4,
  grad_norm: 1,
  tokens_per_second: 100,
  samples_per_second: 3,
  tokens: step * 50,
  memory_gb: 1.5,
  rss_gb: 1.6,
  elapsed_s: step,
  eta_s: 0,
});

function track(steps: readonly Metric[]): void {
  const tracker = new MetricsTracker(folder);
  for (const metric of steps) tracker.metric(metric);
  tracker.close();
}

const derived = (): Metric[] => JSON.parse(readFileSync(runFiles(folder).metricsJson, 'utf8'));

describe('the metrics of a run', () => {
  it('are one row a step, the same in the lines, in the JSON and in the CSV', () => {
    const steps = Array.from({ length: 50 }, (_, step) => metricAt(step));
    track(steps);
    expect(readMetrics(folder)).toEqual(steps);
    expect(derived()).toEqual(steps);
    const [head, ...rows] = readFileSync(runFiles(folder).metricsCsv, 'utf8').trim().split('\n');
    expect(head).toBe(metricColumns.join(','));
    expect(rows.map((row) => Number(row.split(',')[0]))).toEqual(steps.map(({ step }) => step));
  });

  it('after a resume hold the repeated steps once, and nothing of what came after them before', () => {
    track([0, 1, 2, 3, 4, 5].map((step) => metricAt(step)));
    track([metricAt(3, 9), metricAt(4, 9)]);
    const losses = [1, 1 / 2, 1 / 3, 9, 9];
    expect(readMetrics(folder).map(({ loss }) => loss)).toEqual(losses);
    expect(derived().map(({ loss }) => loss)).toEqual(losses);
  });

  it.each([
    { what: 'half a line', torn: '{"step":2,"epo' },
    { what: 'half a character', torn: Buffer.from('{"step":"é').subarray(0, 10) },
  ])('survive a crash that left $what', ({ torn }) => {
    track([metricAt(0), metricAt(1)]);
    appendFileSync(runFiles(folder).metrics, torn);
    appendFileSync(runFiles(folder).events, torn);
    expect(readMetrics(folder)).toHaveLength(2);
    track([metricAt(2)]);
    expect(readMetrics(folder)).toEqual([0, 1, 2].map((step) => metricAt(step)));
  });

  it('cost the same to write at the hundredth step and at the twenty-thousandth', () => {
    const tracker = new MetricsTracker(folder);
    const rewritten = new Set<number>();
    const medianOf = (from: number, count: number) => {
      const times = Array.from({ length: count }, (_, i) => {
        const started = performance.now();
        tracker.metric(metricAt(from + i));
        return performance.now() - started;
      });
      rewritten.add(statSync(runFiles(folder).metricsJson).ino);
      return times.sort((a, b) => a - b)[Math.floor(count / 2)] ?? 0;
    };
    const early = medianOf(0, 1000);
    for (let from = 1000; from < 19_000; from += 100) medianOf(from, 100);
    const late = medianOf(19_000, 1000);
    tracker.close();
    // Two hundred times as many rows: a cost that grew with them would show through any noise.
    expect(late).toBeLessThan(early * 5 + 0.05);
    // And the files that hold them all are not rewritten at every look.
    expect(rewritten.size).toBeLessThan(90);
    expect(derived()).toHaveLength(20_000);
  });

  it("answer the original tools' own snippet", () => {
    track([0, 1, 2, 3].map((step) => metricAt(step)));
    const metrics = derived();
    expect(metrics.at(-1)?.loss).toBe(1 / 4);
    expect(Math.min(...metrics.map((m) => m.val_loss))).toBe(2);
    const snippet =
      "import json\nmetrics = json.load(open('training_metrics.json'))\nprint(metrics[-1]['loss'], min(m['val_loss'] for m in metrics))";
    if (spawnSync('python3', ['--version']).status !== 0) return;
    expect(execFileSync('python3', ['-c', snippet], { cwd: folder, encoding: 'utf8' }).trim()).toBe('0.25 2');
  });
});

it('events are appended and never taken away', () => {
  for (const kind of ['start', 'resume'] as const) {
    const tracker = new MetricsTracker(folder);
    tracker.event({ kind, step: 0, message: kind });
    tracker.close();
  }
  expect(readEvents(folder).map(({ kind }) => kind)).toEqual(['start', 'resume']);
});
