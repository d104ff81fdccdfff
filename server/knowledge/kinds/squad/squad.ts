import type { Facts } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { type FoundSquad, findSquad, type SquadEntry } from './find-squad.ts';
import { squadOfPeriod } from './squad-of-period.ts';
import { squadOfSeason } from './squad-of-season.ts';
import { recogniseSquad, type SquadQuery, squadQuery } from './squad-query.ts';

/** A year touches two seasons: the one of which there is a squad. */
const seasonOf = ({ seasons }: SquadQuery, { everyone }: FoundSquad): number | undefined =>
  seasons.find((each) => everyone.some((row) => row.season === each)) ?? seasons[0];

function compose(query: SquadQuery, found: FoundSquad, facts: Facts): Composed {
  const season = seasonOf(query, found);
  if (season === undefined) return squadOfPeriod(query, found, facts);
  const only = (rows: SquadEntry[]) => rows.filter((row) => row.season === season);
  return squadOfSeason(query, season, { entries: only(found.entries), everyone: only(found.everyone) }, facts);
}

export const squad = defineKind({
  kind: 'squad',
  schema: squadQuery,
  recognise: recogniseSquad,
  gather: findSquad,
  compose,
});
