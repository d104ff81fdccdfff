import type { Check } from './finding.ts';

/** A full date lies between 1 July of the season's first year and 31 July of the next; a year is one of the two. */
export const matchDates: Check = ({ matches }) =>
  matches.flatMap(({ id, season, date }) => {
    if (date === null) return [];
    const inside =
      date.length === 10
        ? date >= `${season}-07-01` && date <= `${season + 1}-07-31` && !Number.isNaN(Date.parse(date))
        : date.slice(0, 4) === String(season) || date.slice(0, 4) === String(season + 1);
    return inside
      ? []
      : [{ check: 'data-fora-da-epoca', subject: id, message: `${date} não cai na época de ${season}.` }];
  });
