import { expect, it } from 'vitest';
import { parseSeasonSlug, seasonLabel, seasonRuns, seasonSlug } from './season-label.ts';

it.each([
  [1994, '1994/95', '1994-95'],
  [1999, '1999/00', '1999-00'],
  [2008, '2008/09', '2008-09'],
])('writes %i as %s and %s', (season, label, slug) => {
  expect([seasonLabel(season), seasonSlug(season)]).toEqual([label, slug]);
});

it.each([
  ['1994-95', 1994],
  ['1999-00', 1999],
  ['1994-1995', 1994],
  ['1994', 1994],
  ['1994-96', null],
  ['94-95', null],
  ['x', null],
  ['1994-95-96', null],
])('reads %j as %j', (slug, season) => {
  expect(parseSeasonSlug(slug)).toBe(season);
});

it('joins neighbouring seasons to runs', () => {
  expect(seasonRuns([1996, 1994, 1995, 1999, 1999])).toBe('1994/95 a 1996/97, 1999/00');
});
