import { expect, it } from 'vitest';
import { numeralsToNumbers } from './numerals.ts';
import { tokenise } from './tokens.ts';

it.each([
  ['noventa e quatro', '94'],
  ['mil novecentos e noventa e quatro', '1994'],
  ['dois mil e vinte e três', '2023'],
  ['vinte e um', '21'],
  ['dezassete', '17'],
  ['noventa e quatro noventa e cinco', '94 95'],
  ['uma vitória', 'uma vitoria'],
  ['dois a um', '2 a um'],
])('"%s" reads as "%s"', (text, expected) => {
  const tokens = numeralsToNumbers(tokenise(text, new Map()));
  expect(tokens.map((token) => token.norm).join(' ')).toBe(expected);
});
