import type { PersonItem } from '#server/facts/records/list-people.ts';

/** What the address asks for: `?papel=` and, within it, `?letra=` or `?nome=`. */
export interface PeopleChoice {
  role: string | null;
  letter: string | null;
  name: string | null;
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export const initialOf = (person: Pick<PersonItem, 'name'>) => fold(person.name).charAt(0).toUpperCase();

const order = new Intl.Collator('pt');

function isNamed(person: PersonItem, name: string): boolean {
  const names = fold(`${person.name} ${person.full_name ?? ''}`);
  return fold(name)
    .split(/\s+/u)
    .every((word) => names.includes(word));
}

/**
 * The people that the address asks for, in the order of their names, and the letters that there are in their role. With
 * neither a name nor a known letter it is the first letter.
 */
export function choosePeople(everyone: PersonItem[], { role, letter, name }: PeopleChoice) {
  const inRole = everyone
    .filter((person) => role === null || person.roles.split(';').includes(role))
    .toSorted((a, b) => order.compare(a.name, b.name));
  const letters = [...new Set(inRole.map(initialOf))];
  if (name !== null)
    return { total: inRole.length, letters, letter: null, people: inRole.filter((p) => isNamed(p, name)) };
  const chosen = letters.find((known) => known === letter?.toUpperCase()) ?? letters[0] ?? null;
  return {
    total: inRole.length,
    letters,
    letter: chosen,
    people: inRole.filter((person) => initialOf(person) === chosen),
  };
}
