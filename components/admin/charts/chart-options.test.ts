import { expect, it } from 'vitest';
import type { ChartSpec } from '#server/contracts/chart-spec.ts';
import { type ChartLook, chartOptions } from './chart-options.ts';

const values = Array.from({ length: 200 }, (_, i) => 1 + (i % 2));
const spec = (ys: number[]): ChartSpec => ({
  ...{ title: 'Perda', axis: 'passo', unit: '', marks: [] },
  lines: [{ label: 'perda', colour: 0, points: ys.map((y, x) => ({ x, y })) }],
});
const ink = { paper: '', ink: '', soft: '', rule: '', accent: '', bad: '', lines: [] };

const axis = (ys: number[], look: Partial<ChartLook>) =>
  chartOptions({
    ...{ spec: spec(ys), ink, logarithmic: false, ignoreOutliers: false, range: null, onRange: () => {} },
    ...look,
  }).scales;

it.each([
  ['as it comes', {}, [...values, 500], { type: 'linear', min: 0, max: 524.95 }],
  ['without outliers', { ignoreOutliers: true }, [...values, 500], { type: 'linear', min: 0.95, max: 2.05 }],
  ['by its logarithm', { logarithmic: true }, values, { type: 'logarithmic', min: 0.95, max: 2.05 }],
])('a curve is drawn %s', (_how, look, ys, expected) => {
  expect(axis(ys, look)?.y).toMatchObject(expected);
});

it('by its logarithm, a curve that touches zero leaves its bounds to the values above', () => {
  expect(axis([0, 1, 2], { logarithmic: true })?.y).not.toHaveProperty('min');
});

it('a part that was chosen is all that is shown', () => {
  expect(axis(values, { range: { from: 20, to: 60 } })?.x).toMatchObject({ min: 20, max: 60 });
});
