import { describe, expect, it } from 'vitest';
import { isDiverging } from './is-diverging.ts';

const steps = (count: number, loss: (i: number) => number) => Array.from({ length: count }, (_, i) => loss(i));

describe('isDiverging', () => {
  it.each([
    ['a loss that falls', steps(200, (i) => 4 * 0.99 ** i + 0.5), false],
    ['a loss that is noisy but level', steps(200, (i) => 2 + (i % 7) / 5), false],
    ['one bad batch', steps(200, (i) => (i === 190 ? 9 : 2)), false],
    ['a loss that climbs to twice its best', steps(200, (i) => (i < 100 ? 2 : 2 + (i - 100) * 0.03)), true],
    ['too few steps to tell', steps(20, (i) => i), false],
    ['no steps', [], false],
  ])('%s: %s', (_name, losses, expected) => {
    expect(isDiverging(losses)).toBe(expected);
  });
});
