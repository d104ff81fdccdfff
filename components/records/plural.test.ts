import { expect, it } from 'vitest';
import { plural } from './plural.ts';

it.each([
  [0, '0 jogos'],
  [1, '1 jogo'],
  [34, '34 jogos'],
  [2613, '2.613 jogos'],
])('writes %i as %s', (value, expected) => {
  expect(plural(value, 'jogo', 'jogos')).toBe(expected);
});
