import { expect, it } from 'vitest';
import { formatDate, formatDay, shortDate, shortDay } from './format-date.ts';

it.each([
  ['1995-06-04', '4 de junho de 1995', '4 jun. 1995'],
  ['1995-05', 'maio de 1995', 'maio 1995'],
  ['1995', '1995', '1995'],
])('writes %s in words', (iso, long, short) => {
  expect([formatDate(iso), shortDate(iso)]).toEqual([long, short]);
});

it('writes a day of the year', () => {
  expect([formatDay('11-02'), shortDay('11-02')]).toEqual(['2 de novembro', '2 nov.']);
});
