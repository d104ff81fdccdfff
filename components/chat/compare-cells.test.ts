import { expect, it } from 'vitest';
import { compareCells } from './compare-cells.ts';

it.each([
  ['numbers by value', [10, 9, 100], [9, 10, 100]],
  ['ordinals by value', ['10.º', '2.º', '1.º'], ['1.º', '2.º', '10.º']],
  ['text as Portuguese sorts it', ['Évora', 'Espinho', 'Amora', 'ébano'], ['Amora', 'ébano', 'Espinho', 'Évora']],
  ['empty cells last', [null, 'b', '', 'a'], ['a', 'b', null, '']],
])('orders %s', (_, cells, expected) => {
  expect(cells.toSorted(compareCells)).toEqual(expected);
});
