import { expect, it } from 'vitest';
import { axisTicks } from './axis-ticks.ts';

it.each([
  { from: 0, to: 636, count: 5, ticks: [0, 200, 400, 600] },
  { from: 1.3, to: 4.4, count: 4, ticks: [2, 3, 4] },
  { from: 0, to: 2e-4, count: 4, ticks: [0, 5e-5, 1e-4, 1.5e-4, 2e-4] },
  { from: -1, to: 1, count: 4, ticks: [-1, -0.5, 0, 0.5, 1] },
  { from: 3, to: 3, count: 4, ticks: [3] },
  { from: 5.3, to: 5.300000000000001, count: 4, ticks: [5.3] },
])('divides $from to $to at round numbers', ({ from, to, count, ticks }) => {
  expect(axisTicks(from, to, count)).toEqual(ticks);
});
