import { expect, it } from 'vitest';
import { wrapText } from './wrap-text.ts';

const letters = (text: string) => text.length;

it.each([
  ['', 10, 3, []],
  ['Em 5.º lugar', 20, 3, ['Em 5.º lugar']],
  ['Em 5.º lugar, com 37 pontos', 13, 3, ['Em 5.º lugar,', 'com 37 pontos']],
  ['um dois três quatro cinco', 9, 2, ['um dois', 'três…']],
  ['um dois três, quatro', 14, 1, ['um dois três…']],
  ['otorrinolaringologista', 5, 2, ['otorrinolaringologista']],
])('wraps %j at %i letters in %i lines', (text, width, most, lines) => {
  expect(wrapText(text, width, most, letters)).toEqual(lines);
});
