import type { Facts } from '../facts/facts.ts';

/** Someone with the seasons in which he is on record, each once. */
export interface PersonSeasons {
  personId: string;
  name: string;
  seasons: number[];
}

/**
 * Everyone of these rows, those with most seasons first; who stands first in the rows comes first among equals.
 *
 * @param people names them as their pages do; without it they are named as in the rows
 */
export const seasonsByPerson = (
  rows: readonly { person_id: string; name: string; season: number }[],
  people?: Facts['people'],
): PersonSeasons[] =>
  [...Map.groupBy(rows, (row) => row.person_id)]
    .map(([personId, own]) => ({
      personId,
      name: people?.get(personId)?.name ?? own[0]?.name ?? personId,
      seasons: [...new Set(own.map((row) => row.season))],
    }))
    .sort((a, b) => b.seasons.length - a.seasons.length);
