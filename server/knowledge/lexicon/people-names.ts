import { distance } from 'fastest-levenshtein';
import { fold } from '../entities/fold.ts';
import type { Facts } from '../facts/facts.ts';
import type { Lexicon } from './lexicon.ts';
import { Phrases } from './phrases.ts';

/** A name that one or several people bear. */
export interface PersonName {
  personIds: string[];
  /** Also an everyday word ("Campos", "Leal"): a person only where the question asks for one. */
  common: boolean;
}

/** One name of one person, in words. */
interface Written {
  personId: string;
  words: string[];
  /** The name they are known by counts before the full name on their papers. */
  rank: 0 | 1;
}

const connectors = new Set(['de', 'da', 'do', 'dos', 'das', 'e', 'o', 'a']);
const maxNearest = 4;
const manyBearers = 8;
/** Share of letters that two words must have in common to be called alike. */
const leastAlike = 0.7;

/** The words of a name that tell people apart: no "de", no signs. */
export const nameWords = (name: string): string[] =>
  (fold(name).match(/[\p{L}\d']+/gu) ?? []).filter((word) => !connectors.has(word));

/** Letters that may be wrong in a word of that length. */
const tolerance = (word: string) => (word.length >= 7 ? 2 : word.length >= 5 ? 1 : 0);

/** Words of names that a written word may stand for, each with how far it is. */
type Candidates = ReadonlyMap<string, number>;

/** The nearest of a name's words among the candidates; infinity when it has none of them. */
function nearestIn(name: readonly string[], candidates: Candidates): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const word of name) nearest = Math.min(nearest, candidates.get(word) ?? Number.POSITIVE_INFINITY);
  return nearest;
}

/** Every name of every person in the facts: found as phrases, and by some of their words or with a slip of the pen. */
export class PeopleNames {
  readonly phrases: Phrases<PersonName>;
  /** Every word of every name. */
  readonly words: ReadonlySet<string>;
  readonly #written: readonly Written[];
  readonly #byName = new Map<string, string[]>();
  readonly #weight: ReadonlyMap<string, number>;
  readonly #bearers = new Map<string, number>();

  constructor(facts: Facts, lexicon: Lexicon, everyday: ReadonlySet<string>) {
    this.#written = writtenNames(facts);
    for (const { personId, words } of this.#written) {
      const name = words.join(' ');
      const ids = this.#byName.get(name) ?? [];
      if (!ids.includes(personId)) this.#byName.set(name, [...ids, personId]);
    }
    for (const { words } of this.#written)
      for (const word of words) this.#bearers.set(word, (this.#bearers.get(word) ?? 0) + 1);
    this.words = new Set(this.#written.flatMap(({ words }) => words));
    const isCommon = (name: string) => lexicon.common.has(name) || everyday.has(name);
    this.phrases = new Phrases(
      [...phraseNames(facts)].map(([name, personIds]) => [name, { personIds: [...personIds], common: isCommon(name) }]),
      lexicon.synonyms,
    );
    const weight = new Map<string, number>();
    for (const { person_id } of [...facts.squadEntries, ...facts.managers, ...facts.presidents])
      weight.set(person_id, (weight.get(person_id) ?? 0) + 1);
    this.#weight = weight;
  }

  /** Whether this one word is the whole name by which somebody is known. */
  isName(word: string): boolean {
    return this.#byName.has(word);
  }

  /** The people whose name these words are, or contain them all; nobody when no name does. */
  resolve(words: readonly string[]): string[] {
    const exact = this.#byName.get(words.join(' '));
    if (exact) return exact;
    const candidates = words.map((word) => this.#candidates(word));
    let best: { cost: number; ids: Set<string> } | null = null;
    for (const { personId, words: name, rank } of this.#written) {
      const far = candidates.reduce((sum, one) => sum + nearestIn(name, one), 0);
      // A slip in a single word of a longer name is too little to go by.
      if (!Number.isFinite(far) || (far > 0 && words.length < Math.min(name.length, 2))) continue;
      // One word of a full name that nobody used ("Eusébio" of José Eusébio Ventura) names nobody.
      if (words.length === 1 && (rank === 1 || far > 1)) continue;
      const cost = far * 2 + rank;
      if (best && cost > best.cost) continue;
      if (!best || cost < best.cost) best = { cost, ids: new Set() };
      best.ids.add(personId);
    }
    return best ? this.byWeight([...best.ids]) : [];
  }

  /** Everyone with a name that holds all of these words, whoever else bears just them. */
  holding(words: readonly string[]): string[] {
    const found = this.#written.filter(({ words: name }) => words.every((word) => name.includes(word)));
    return this.byWeight([...new Set(found.map(({ personId }) => personId))]);
  }

  /** Those whose names come nearest, for a name that nobody bears. */
  nearest(words: readonly string[]): string[] {
    const similar = words.map((word) => this.#similar(word));
    const scores = new Map<string, number>();
    for (const { personId, words: name } of this.#written) {
      const score = similar.reduce((sum, one) => sum + Math.max(0, ...name.map((word) => one.get(word) ?? 0)), 0);
      if (score >= 0.75 && score > (scores.get(personId) ?? 0)) scores.set(personId, score);
    }
    return this.byWeight([...scores.keys()])
      .sort((a, b) => (scores.get(b) ?? 0) - (scores.get(a) ?? 0))
      .slice(0, maxNearest);
  }

  /** The words of names that this one may be, allowing for a slip. */
  #candidates(word: string): Candidates {
    if (this.words.has(word)) return new Map([[word, 0]]);
    const found = new Map<string, number>();
    for (const candidate of this.words) {
      if (candidate.length < 4 || candidate[0] !== word[0] || Math.abs(candidate.length - word.length) > 2) continue;
      const far = distance(word, candidate);
      if (far <= tolerance(word)) found.set(candidate, far);
    }
    return found;
  }

  /** How like this word the words of names are: 1 for the same, less the more letters differ. */
  #similar(word: string): Candidates {
    const found = new Map<string, number>();
    for (const candidate of this.words) {
      const longer = Math.max(word.length, candidate.length);
      if (Math.abs(candidate.length - word.length) > longer * (1 - leastAlike)) continue;
      const alike = 1 - distance(word, candidate) / longer;
      if (alike >= leastAlike) found.set(candidate, alike * this.#rarity(candidate));
    }
    return found;
  }

  /** A name that many bear says little of whom is meant. */
  #rarity(word: string): number {
    return (this.#bearers.get(word) ?? 0) > manyBearers ? 0.3 : 1;
  }

  /** Those with most seasons at the club first. */
  byWeight(ids: readonly string[]): string[] {
    return [...ids].sort((a, b) => (this.#weight.get(b) ?? 0) - (this.#weight.get(a) ?? 0) || (a < b ? -1 : 1));
  }
}

function writtenNames(facts: Facts): Written[] {
  const written = (personId: string, name: string | null, rank: Written['rank']): Written[] => {
    const words = nameWords(name ?? '');
    return words.length > 0 ? [{ personId, words, rank }] : [];
  };
  return [
    ...[...facts.people.values()].flatMap((person) => [
      ...written(person.id, person.name, 0),
      ...written(person.id, person.full_name, 1),
    ]),
    ...facts.personAliases.flatMap(({ alias, person_id, kind }) =>
      written(person_id, alias, kind === 'completo' ? 1 : 0),
    ),
    ...facts.managers.flatMap(({ name, person_id }) => written(person_id, name, 0)),
    ...facts.presidents.flatMap(({ name, person_id }) => written(person_id, name, 0)),
  ];
}

/** Names as they are looked for in running text, with everyone who bears them. */
function phraseNames(facts: Facts): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (name: string | null, personId: string) => {
    const key = fold(name ?? '')
      .replace(/[^\p{L}\d' ]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (key.length > 1) names.set(key, (names.get(key) ?? new Set()).add(personId));
  };
  for (const person of facts.people.values()) for (const name of [person.name, person.full_name]) add(name, person.id);
  for (const row of facts.personAliases) add(row.alias, row.person_id);
  for (const row of [...facts.managers, ...facts.presidents]) add(row.name, row.person_id);
  return names;
}
