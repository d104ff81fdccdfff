import { describe, expect, it } from 'vitest';
import { learningRate } from './learning-rate.ts';

const base = { learning_rate: 1e-3, warmup_steps: 10, final_rate_share: 0.1 };

describe('the learning rate', () => {
  it('rises evenly while it warms up', () => {
    const rates = Array.from({ length: 11 }, (_, i) => learningRate({ ...base, schedule: 'constant' }, i + 1, 1000));
    for (const [i, rate] of rates.entries()) expect(rate).toBeCloseTo(((i + 1) / 11) * 1e-3, 10);
  });

  it.each([
    { schedule: 'cosine', halfway: 0.55e-3, end: 1e-4 },
    { schedule: 'linear', halfway: 0.55e-3, end: 1e-4 },
    { schedule: 'constant', halfway: 1e-3, end: 1e-3 },
  ] as const)('$schedule goes through $halfway to $end', ({ schedule, halfway, end }) => {
    expect(learningRate({ ...base, schedule }, 11, 1011)).toBeCloseTo(1e-3, 8);
    expect(learningRate({ ...base, schedule }, 511, 1011)).toBeCloseTo(halfway, 5);
    expect(learningRate({ ...base, schedule }, 1011, 1011)).toBeCloseTo(end, 8);
  });

  it('of a short run does not spend it on warming up', () => {
    expect(learningRate({ ...base, warmup_steps: 500, schedule: 'constant' }, 2, 10)).toBe(1e-3);
  });
});
