import { expect, it } from 'vitest';
import { numberInWords } from './number-in-words.ts';

it.each([
  [0, 'zero'],
  [16, 'dezasseis'],
  [20, 'vinte'],
  [21, 'vinte e um'],
  [100, 'cem'],
  [115, 'cento e quinze'],
  [116, 'cento e dezasseis'],
  [120, 'cento e vinte'],
  [200, 'duzentos'],
  [347, 'trezentos e quarenta e sete'],
])('writes %i as %j', (value, words) => {
  expect(numberInWords(value)).toBe(words);
});
