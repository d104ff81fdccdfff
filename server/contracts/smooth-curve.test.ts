import { describe, expect, it } from 'vitest';
import { smoothCurve } from './smooth-curve.ts';

const steps = (count: number, every = 1) => Array.from({ length: count }, (_, i) => i * every);

describe('a smoothed curve', () => {
  it('is the curve itself at strength 0', () => {
    expect(smoothCurve(steps(4), [3, 1, 4, 1], { strength: 0, range: 4 })).toEqual([3, 1, 4, 1]);
  });

  it('begins at the first value, not near zero', () => {
    const smooth = smoothCurve(steps(3), [5, 5, 5], { strength: 0.9, range: 100 });
    for (const value of smooth) expect(value).toBeCloseTo(5, 10);
  });

  it('weighs the past by distance: a point far away counts less than one nearby', () => {
    const [, near = 0] = smoothCurve([0, 1], [10, 0], { strength: 0.9, range: 1000 });
    const [, far = 0] = smoothCurve([0, 100], [10, 0], { strength: 0.9, range: 1000 });
    expect(near).toBeCloseTo((10 * Math.sqrt(0.9)) / (1 + Math.sqrt(0.9)), 10);
    expect(far).toBeLessThan(0.1);
  });

  it('leaves what is drawn as it is while the run goes on', () => {
    const values = steps(50).map((i) => Math.sin(i));
    const options = { strength: 0.8, range: 500 };
    expect(smoothCurve(steps(50), values, options).slice(0, 20)).toEqual(
      smoothCurve(steps(20), values.slice(0, 20), options),
    );
  });

  it('stays finite at the largest strength', () => {
    const smooth = smoothCurve(steps(2000), steps(2000), { strength: 1, range: 2000 });
    expect(smooth.every((value) => Number.isFinite(value) && value >= 0 && value <= 1999)).toBe(true);
  });
});
