import { count, max, min, sql } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { managers, people, presidents, squadEntries } from '../schema.ts';

export type PersonItem = Awaited<ReturnType<typeof listPeople>>[number];

/** Everyone with a record, by name, with the seasons of their squads and of their time as manager or president. */
export async function listPeople(index: FactsIndex) {
  const span = { first: min(squadEntries.season), last: max(squadEntries.season), seasons: count() };
  const [rows, played, coached, presided] = await Promise.all([
    index
      .select({
        id: people.id,
        name: people.name,
        full_name: people.full_name,
        roles: people.roles,
        position: people.position,
        biography: people.biography,
      })
      .from(people)
      .orderBy(sql`${people.name} collate nocase`),
    index
      .select({ id: squadEntries.person_id, ...span })
      .from(squadEntries)
      .groupBy(squadEntries.person_id),
    index
      .select({ id: managers.person_id, first: min(managers.season), last: max(managers.season), seasons: count() })
      .from(managers)
      .groupBy(managers.person_id),
    index
      .select({ id: presidents.person_id, first: min(presidents.from_year), last: max(presidents.to_year) })
      .from(presidents)
      .groupBy(presidents.person_id),
  ]);
  const [playedBy, coachedBy, presidedBy] = [played, coached, presided].map(
    (list) => new Map(list.map((row) => [row.id, row])),
  );
  return rows.map((row) => ({
    ...row,
    played: playedBy?.get(row.id) ?? null,
    managed: coachedBy?.get(row.id) ?? null,
    presided: presidedBy?.get(row.id) ?? null,
  }));
}
