import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Example } from './example.ts';
import { planValidation, planWindows, windowsPerEpoch } from './plan-windows.ts';

const example = (length: number): Example => ({ tokens: new Int32Array(length), learnFrom: 1 });
const dataset = fc.array(fc.integer({ min: 2, max: 60 }).map(example), { minLength: 1, maxLength: 200 });
const sizes = fc.record({ batchSize: fc.integer({ min: 1, max: 9 }), accumulation: fc.integer({ min: 1, max: 5 }) });

describe('an epoch', () => {
  it('holds every example exactly once, in full batches and windows but for the last', () => {
    fc.assert(
      fc.property(dataset, sizes, fc.nat(), fc.nat(20), (examples, size, seed, epoch) => {
        const windows = planWindows(examples, size, seed, epoch);
        const flat = windows.flat(2);
        expect(flat).toHaveLength(examples.length);
        expect(new Set(flat)).toEqual(new Set(examples));
        expect(windows).toHaveLength(windowsPerEpoch(examples.length, size));
        expect(windows.slice(0, -1).every((window) => window.length === size.accumulation)).toBe(true);
        expect(windows.flat().filter((batch) => batch.length < size.batchSize).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has an order that follows from seed and epoch alone, another in each', () => {
    const examples = Array.from({ length: 60 }, (_, i) => example(2 + (i % 17)));
    const order = (seed: number, epoch: number) =>
      planWindows(examples, { batchSize: 4, accumulation: 2 }, seed, epoch);
    expect(order(1, 3)).toEqual(order(1, 3));
    const places = (plan: ReturnType<typeof order>) => plan.flat(2).map((row) => examples.indexOf(row));
    expect(places(order(1, 3))).not.toEqual(places(order(1, 4)));
    expect(places(order(1, 3))).not.toEqual(places(order(2, 3)));
  });

  it('pads little: examples of similar length share a batch', () => {
    const examples = Array.from({ length: 512 }, (_, i) => example(10 + ((i * 37) % 400)));
    const batches = planWindows(examples, { batchSize: 8, accumulation: 1 }, 5, 0).flat();
    const padded = batches.reduce(
      (sum, batch) => sum + batch.length * Math.max(...batch.map(({ tokens }) => tokens.length)),
      0,
    );
    const real = examples.reduce((sum, { tokens }) => sum + tokens.length, 0);
    expect(padded / real).toBeLessThan(1.05);
  });
});

it('validation takes every example once, always in the same order', () => {
  fc.assert(
    fc.property(dataset, fc.integer({ min: 1, max: 9 }), (examples, batchSize) => {
      const batches = planValidation(examples, batchSize);
      expect(new Set(batches.flat())).toEqual(new Set(examples));
      expect(planValidation(examples, batchSize)).toEqual(batches);
    }),
  );
});
