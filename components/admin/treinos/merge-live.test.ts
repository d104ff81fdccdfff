import { describe, expect, it } from 'vitest';
import { curveNames, type RunCurves } from '#server/contracts/run-curves.ts';
import type { Metric } from '#server/contracts/training-run.ts';
import { mergeLive } from './merge-live.ts';

const row = (step: number, loss = step): Metric => ({
  ...{ step, epoch: 0, loss, val_loss: loss, validated: step % 10 === 0, learning_rate: 1, grad_norm: 1 },
  ...{ tokens_per_second: 1, samples_per_second: 1, tokens: 0, memory_gb: 1, rss_gb: 1, elapsed_s: step, eta_s: 0 },
});
const numbers = (to: number) => Array.from({ length: to + 1 }, (_, i) => i);

const base: RunCurves = {
  rows: 21,
  rows_per_point: 1,
  steps: numbers(20),
  elapsed_s: numbers(20),
  curves: Object.fromEntries(curveNames.map((name) => [name, { mean: numbers(20) }])) as RunCurves['curves'],
  validation: { steps: [0, 10, 20], loss: [0, 10, 20] },
  last: row(20),
  cursor: '1000-0',
};

describe('what came live', () => {
  it('is put after what was read', () => {
    const series = mergeLive(base, [{ bytes: 1100, rows: [row(21), row(22)] }]);
    expect(series).toMatchObject({ steps: numbers(22), live: 2, rewound: false, last: { step: 22 } });
    expect(series.curves.loss.high.at(-1)).toBe(22);
  });

  it('is not put there twice when it was read meanwhile', () => {
    const series = mergeLive(base, [{ bytes: 1000, rows: [row(19), row(20)] }]);
    expect(series).toMatchObject({ steps: numbers(20), live: 0 });
  });

  it('takes the place of steps that a resume repeats, and says that the rest should be read anew', () => {
    const series = mergeLive(base, [{ bytes: 1100, rows: [row(10, 99)] }]);
    expect(series).toMatchObject({ steps: numbers(10), rewound: true, validation: { steps: [0, 10], loss: [0, 99] } });
    expect(series.curves.loss.mean.at(-1)).toBe(99);
  });

  it('takes the place of live steps without reading anew', () => {
    const batches = [
      { bytes: 1100, rows: [row(21), row(22), row(23)] },
      { bytes: 1200, rows: [row(22, 99)] },
    ];
    expect(mergeLive(base, batches)).toMatchObject({ steps: numbers(22), rewound: false });
  });

  it('leaves what was read untouched', () => {
    mergeLive(base, [{ bytes: 1100, rows: [row(5)] }]);
    expect(base.steps).toEqual(numbers(20));
  });
});
