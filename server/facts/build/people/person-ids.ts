import { slug } from '#server/sources/fold-text.ts';
import type { PersonDraft } from './person-draft.ts';

/** What tells people of one name apart: the site's identifier, else year of birth, else the first season. */
const distinction = ({ externalId, birthYear, seasons }: PersonDraft) =>
  externalId ?? birthYear ?? (seasons.size > 0 ? Math.min(...seasons) : 'sem-epoca');

/**
 * Readable identifiers: that of the biography, else the name; with what tells them apart where several share it.
 */
export function personIds(people: PersonDraft[]): Map<PersonDraft, string> {
  const reserved = new Set(people.flatMap(({ biography }) => (biography ? [biography.slug] : [])));
  const count = Map.groupBy(
    people.filter(({ biography }) => !biography),
    ({ name }) => slug(name),
  );
  return new Map(
    people.map((person) => {
      if (person.biography) return [person, person.biography.slug];
      const plain = slug(person.name);
      const alone = count.get(plain)?.length === 1 && !reserved.has(plain);
      return [person, alone ? plain : `${plain}-${distinction(person)}`];
    }),
  );
}
