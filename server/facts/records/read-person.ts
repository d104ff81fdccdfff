import { and, asc, eq, ne, sql } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import {
  conflicts,
  goals,
  managers,
  matches,
  people,
  personAliases,
  presidents,
  seasonStats,
  squadEntries,
} from '../schema.ts';
import { matchItems } from './match-items.ts';
import { latestFirst } from './match-order.ts';
import { readBiography } from './read-biography.ts';

export type Person = NonNullable<Awaited<ReturnType<typeof readPerson>>>;

const squadsOf = (index: FactsIndex, id: string) =>
  index
    .select({
      season: squadEntries.season,
      position: squadEntries.position,
      shirt: squadEntries.shirt,
      age: squadEntries.age,
      appearances: seasonStats.appearances,
      goals: seasonStats.goals,
    })
    .from(squadEntries)
    .leftJoin(
      seasonStats,
      and(eq(seasonStats.season, squadEntries.season), eq(seasonStats.person_id, squadEntries.person_id)),
    )
    .where(eq(squadEntries.person_id, id))
    .orderBy(asc(squadEntries.season));

const scoredIn = (index: FactsIndex, id: string) =>
  matchItems(
    index,
    sql`${matches.id} in (select ${goals.match_id} from ${goals} where ${goals.person_id} = ${id} and ${goals.side} = 'farense' and not ${goals.own_goal})`,
  );

/** A person with seasons, terms, matches they scored in and biography; null when they are not known. */
export async function readPerson(index: FactsIndex, id: string) {
  const [person] = await index.select().from(people).where(eq(people.id, id));
  if (!person) return null;
  const [aliases, squads, coached, terms, scored, disputed, namesakes, biography] = await Promise.all([
    index
      .select({ alias: personAliases.alias, kind: personAliases.kind })
      .from(personAliases)
      .where(eq(personAliases.person_id, id)),
    squadsOf(index, id),
    index
      .select({ season: managers.season })
      .from(managers)
      .where(eq(managers.person_id, id))
      .orderBy(asc(managers.season)),
    index
      .select({ from_year: presidents.from_year, to_year: presidents.to_year })
      .from(presidents)
      .where(eq(presidents.person_id, id))
      .orderBy(asc(presidents.from_year)),
    scoredIn(index, id),
    index
      .select()
      .from(conflicts)
      .where(eq(conflicts.subject, `people:${id}`)),
    index
      .select({ id: people.id, name: people.name, roles: people.roles })
      .from(people)
      .where(and(eq(people.name, person.name), ne(people.id, id))),
    person.biography ? readBiography(person.biography) : null,
  ]);
  return {
    ...person,
    nicknames: aliases.filter((alias) => alias.kind === 'alcunha').map(({ alias }) => alias),
    squads,
    managed: [...new Set(coached.map(({ season }) => season))],
    terms,
    scored: latestFirst(scored),
    conflicts: disputed,
    namesakes,
    text: biography,
  };
}
