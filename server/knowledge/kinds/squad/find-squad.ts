import type { FactRow } from '#server/contracts/facts.ts';
import { isOfCountry } from '../../evidence/is-of-country.ts';
import { withinSeasons } from '../../evidence/within-seasons.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Birthplace, placesIn } from '../../lexicon/birthplaces.ts';
import type { SquadQuery } from './squad-query.ts';

export type SquadEntry = FactRow<'squad_entries'>;

export interface FoundSquad {
  entries: SquadEntry[];
  /** Everyone in those seasons, whatever the position or country. */
  everyone: SquadEntry[];
}

/** The age that comes first: of those with one on record. */
function byAge(entries: SquadEntry[], age: NonNullable<SquadQuery['age']>): SquadEntry[] {
  const known = entries.filter((row) => row.age !== null);
  const sign = age === 'mais-novo' ? 1 : -1;
  return known.sort((a, b) => sign * ((a.age ?? 0) - (b.age ?? 0)));
}

const isBorn = (person: FactRow<'people'> | undefined, { places, country }: Birthplace): boolean =>
  typeof person?.birth_place === 'string' &&
  placesIn(person.birth_place).some((place) => places.includes(place)) &&
  (country === null || person.nationality === null || person.nationality === country);

export function findSquad(query: SquadQuery, facts: Facts): FoundSquad {
  const everyone = facts.squadEntries.filter((row) => withinSeasons(row.season, query));
  const entries = everyone.filter(
    (row) =>
      (query.position === null || row.position === query.position) &&
      (query.shirt === null || row.shirt === query.shirt) &&
      (query.born === null || isBorn(facts.people.get(row.person_id), query.born)) &&
      (query.country === null || isOfCountry(facts.people.get(row.person_id)?.nationality ?? null, query.country)),
  );
  return { entries: query.age ? byAge(entries, query.age) : entries, everyone };
}
