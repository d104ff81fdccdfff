import { describe, expect, it } from 'vitest';
import { type Sampling, sampleTokens, uniform } from '#server/mlx/generate/sampling.ts';
import { mx, numbersOf } from '#server/mlx/mlx.ts';
import { greedy } from './support/token-request.ts';

const probabilities = [0.02, 0.4, 0.05, 0.3, 0.2, 0.03];
const logits = probabilities.map(Math.log);
const draws = 6000;

/** How often each token is drawn, as shares. */
function shares(settings: Partial<Sampling>): number[] {
  const rows = Array.from({ length: draws }, () => ({ ...greedy, temperature: 1, ...settings }));
  const uniforms = rows.map((_, i) => uniform(1234, i));
  const tokens = numbersOf(
    sampleTokens(
      mx.array(
        rows.map(() => logits),
        mx.float32,
      ),
      rows,
      uniforms,
    ),
  );
  return logits.map((_, token) => tokens.filter((drawn) => drawn === token).length / draws);
}

const normalized = (weights: readonly number[]) => weights.map((w) => w / weights.reduce((a, b) => a + b, 0));

describe('the tokens that are drawn', () => {
  it.each([
    { name: 'as likely as the model says', settings: {}, expected: probabilities },
    {
      name: 'sharper when it is colder',
      settings: { temperature: 0.5 },
      expected: normalized(probabilities.map((p) => p ** 2)),
    },
    { name: 'the likeliest, top-k', settings: { topK: 2 }, expected: normalized([0, 0.4, 0, 0.3, 0, 0]) },
    { name: 'the nucleus, top-p', settings: { topP: 0.75 }, expected: normalized([0, 0.4, 0, 0.3, 0.2, 0]) },
    {
      name: 'not far below the likeliest, min-p',
      settings: { minP: 0.11 },
      expected: normalized([0, 0.4, 0.05, 0.3, 0.2, 0]),
    },
    {
      name: 'within all limits at once',
      settings: { topK: 3, topP: 0.65, minP: 0.1 },
      expected: normalized([0, 0.4, 0, 0.3, 0, 0]),
    },
  ])('are $name', ({ settings, expected }) => {
    shares(settings).forEach((share, token) => {
      expect(Math.abs(share - (expected[token] ?? 0))).toBeLessThan(0.02);
      if (expected[token] === 0) expect(share).toBe(0);
    });
  });

  it('are the likeliest at temperature 0, beside rows that are drawn', () => {
    const rows = [greedy, { ...greedy, temperature: 1 }];
    const tokens = numbersOf(sampleTokens(mx.array([logits, logits], mx.float32), rows, [0.99, 0.99]));
    expect(tokens).toEqual([1, 5]);
  });

  it('follow uniform numbers that are spread evenly and independent of each other', () => {
    const values = Array.from({ length: 20_000 }, (_, i) => uniform(i % 200, Math.floor(i / 200)));
    const mean = values.reduce((a, b) => a + b, 0) / values.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(0.01);
    const pairs = values.slice(1).map((value, i) => (value - 0.5) * ((values[i] ?? 0) - 0.5));
    expect(Math.abs(pairs.reduce((a, b) => a + b, 0) / pairs.length) * 12).toBeLessThan(0.03);
    expect(Math.max(...values)).toBeLessThan(1);
    expect(new Set(values).size).toBe(values.length);
  });
});
