import { expect, it } from 'vitest';
import { modelSilence } from './model-silence.ts';

it.each([
  ['nothing-to-tell', 'ready', null],
  [null, 'ready', null],
  ['off', undefined, 'off'],
  ['training', 'ready', 'training'],
  ['waited', 'starting', 'loading'],
  ['waited', 'ready', 'busy'],
  ['unavailable', 'starting', 'loading'],
  ['crashed', 'restarting', 'down'],
  ['down', 'failed', 'down'],
] as const)('a model that was kept silent by %s while %s is said to be: %s', (cause, state, told) => {
  expect(modelSilence(cause, state)).toBe(told);
});
