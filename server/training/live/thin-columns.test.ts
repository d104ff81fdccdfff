import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { MetricColumns } from './metric-columns.ts';
import { readCurves } from './read-curves.ts';
import { recordedMetric, recordedRun } from './testing/recorded-run.ts';
import { thinColumns } from './thin-columns.ts';

const all = { from: 0, to: Number.MAX_SAFE_INTEGER, points: 1000 };

function columnsOf(rows: number, change: (step: number) => object = () => ({})): MetricColumns {
  const columns = new MetricColumns();
  for (let step = 0; step < rows; step++) columns.push({ ...recordedMetric(step, rows), ...change(step) });
  return columns;
}

describe('thinned curves', () => {
  it('leave a short run as it is', () => {
    const { rows_per_point: size, steps, curves } = thinColumns(columnsOf(50), all);
    expect({ size, count: steps.length }).toEqual({ size: 1, count: 50 });
    expect(curves.loss).toEqual({ mean: expect.any(Array) });
  });

  it('keep a single spike among a hundred thousand steps', () => {
    const { steps, curves } = thinColumns(
      columnsOf(100_000, (step) => (step === 54_321 ? { loss: 99 } : {})),
      all,
    );
    expect(steps.length).toBeLessThanOrEqual(1000);
    expect(Math.max(...(curves.loss.high ?? []))).toBe(99);
    expect(Math.max(...curves.loss.mean)).toBeLessThan(99);
  });

  it('keep their points while the run grows', () => {
    const before = thinColumns(columnsOf(5000), { ...all, points: 4000 });
    const after = thinColumns(columnsOf(7000), { ...all, points: 4000 });
    expect(after.rows_per_point).toBe(before.rows_per_point);
    expect(after.steps.slice(0, 2499)).toEqual(before.steps.slice(0, 2499));
  });

  it('show a part in full', () => {
    const { rows, steps } = thinColumns(columnsOf(100_000), { from: 500, to: 900, points: 1000 });
    expect({ rows, first: steps[0], last: steps.at(-1) }).toEqual({ rows: 401, first: 500, last: 900 });
  });

  it('go back where a resume went back', () => {
    const columns = columnsOf(100);
    columns.push({ ...recordedMetric(50), loss: 7, validated: true });
    const { steps, curves, validation } = thinColumns(columns, all);
    expect([steps.length, curves.loss.mean.at(-1), validation.steps.at(-1)]).toEqual([51, 7, 50]);
  });

  it('are empty before the first row', () => {
    expect(thinColumns(new MetricColumns(), all)).toMatchObject({ rows: 0, steps: [], last: null });
  });
});

describe('curves read from the disk', () => {
  const home = mkdtempSync(join(tmpdir(), 'farense-curves-'));
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('take in what was added, and a file that was replaced', async () => {
    const run = recordedRun(home, { steps: 100 });
    expect((await readCurves(run.folder, all)).rows).toBe(101);
    run.metrics(101, 110);
    const [one, two] = await Promise.all([readCurves(run.folder, all), readCurves(run.folder, all)]);
    expect([one.rows, two.rows, one.last?.step]).toEqual([111, 111, 110]);
    rmSync(run.folder, { recursive: true });
    recordedRun(home, { steps: 30 });
    expect((await readCurves(run.folder, all)).rows).toBe(31);
  });
});
