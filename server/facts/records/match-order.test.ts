import { expect, it } from 'vitest';
import { inPlayingOrder, latestFirst } from './match-order.ts';

const match = (id: string, date: string | null, round: string | null = null, season = 1994) => ({
  id,
  date,
  round,
  season,
});
const ids = (matches: { id: string }[]) => matches.map(({ id }) => id).join(' ');

it('orders dated matches by date, whatever their round', () => {
  expect(ids(inPlayingOrder([match('b', '1994-09-04', 'J1'), match('a', '1994-08-21', 'J2')]))).toBe('a b');
});

it('orders by round when one of them has no whole date', () => {
  const matches = [match('c', '1976-10-03', 'J10'), match('b', null, 'J9'), match('a', '1976', 'J2')];
  expect(ids(inPlayingOrder(matches))).toBe('a b c');
});

it('puts the latest season first and undated matches last in theirs', () => {
  const matches = [
    match('old', '1950-01-01', null, 1949),
    match('none', null, 'J1', 1976),
    match('dated', '1976-10-03', 'J2', 1976),
  ];
  expect(ids(latestFirst(matches))).toBe('dated none old');
});
