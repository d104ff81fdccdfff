import { expect, it } from 'vitest';
import { roundLabel } from './round-label.ts';

it.each([
  ['J27', '27.ª jornada'],
  ['3E', '3.ª eliminatória'],
  ['1F', '1.ª fase'],
  ['1/8', 'oitavos de final'],
  ['MF', 'meias-finais'],
  ['F', 'final'],
  ['B', 'B'],
])('writes %s as %s', (round, label) => {
  expect(roundLabel(round)).toBe(label);
});
