import type { FactsIndex } from '../open-index.ts';
import { competitions, matches, people, seasons } from '../schema.ts';

/** What every record's page is addressed by. */
export async function listRecordIds(index: FactsIndex) {
  const [seasonRows, matchRows, clubRows, personRows, competitionRows] = await Promise.all([
    index.select({ season: seasons.season }).from(seasons),
    index.select({ id: matches.id }).from(matches),
    index.selectDistinct({ id: matches.opponent_id }).from(matches),
    index.select({ id: people.id }).from(people),
    index.select({ id: competitions.id }).from(competitions),
  ]);
  return {
    seasons: seasonRows.map(({ season }) => season),
    matches: matchRows.map(({ id }) => id),
    clubs: clubRows.map(({ id }) => id),
    people: personRows.map(({ id }) => id),
    competitions: competitionRows.map(({ id }) => id),
  };
}
