import { seasonOfDate } from '#server/sources/seasons/season-of-date.ts';
import type { Additions } from '../additions/addition-schemas.ts';
import { applyAdditions } from '../additions/apply-additions.ts';
import { matchId } from '../build/match-id.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import type { Curated } from '../curated/read-curated.ts';
import { correctedMatch, correctedPerson, withoutStaleGoals } from './apply-corrections.ts';
import type { OverlayEntry } from './overlay-entry.ts';

/** A change that no longer does anything, and why: the imported facts have moved on. */
export interface IdleEntry {
  readonly id: string;
  readonly reason: string;
}

export interface Overlaid {
  readonly facts: FactRows;
  readonly idle: readonly IdleEntry[];
}

type Of<K extends OverlayEntry['kind']> = Extract<OverlayEntry, { kind: K }>;

const matchIdOf = ({ data, fase, jornada, campo, adversario }: Of<'match'>['values']) =>
  matchId({
    season: seasonOfDate(data),
    stage_id: fase,
    date: data,
    round: jornada,
    venue: campo,
    opponent_id: adversario,
  });

/**
 * The facts with the admins' changes over them: corrections first, then additions with all that follows from them.
 * An entry that the facts have overtaken is left out and reported, so that a new import never keeps the server from
 * starting.
 */
export function applyOverlay(base: FactRows, curated: Curated, entries: readonly OverlayEntry[]): Overlaid {
  if (entries.length === 0) return { facts: base, idle: [] };
  const idle: IdleEntry[] = [];
  const of = <K extends OverlayEntry['kind']>(kind: K) => entries.filter((entry) => entry.kind === kind) as Of<K>[];
  const corrected = correct(base, of('correction'), idle);
  const additions = added(base, curated, { match: of('match'), person: of('person'), alias: of('alias') }, idle);
  const facts = applyAdditions(corrected, curated, additions);
  return { facts: withoutAliases(facts, of('alias-removal'), idle), idle };
}

function correct(base: FactRows, entries: readonly Of<'correction'>[], idle: IdleEntry[]): FactRows {
  const matches = new Map(base.matches.map((row) => [row.id, row]));
  const people = new Map(base.people.map((row) => [row.id, row]));
  const names: FactRows['person_aliases'] = [];
  for (const { id, values } of entries) {
    const [match, person] = [matches.get(values.id), people.get(values.id)];
    if (values.tabela === 'matches' && match) matches.set(match.id, correctedMatch(match, values));
    else if (values.tabela === 'people' && person) {
      const next = correctedPerson(person, values);
      people.set(person.id, next);
      names.push({ alias: next.name, person_id: next.id, kind: 'nome' });
    } else idle.push({ id, reason: `O registo ${values.id} já não existe.` });
  }
  const known = new Set(base.person_aliases.map((row) => `${row.person_id} ${row.alias}`));
  const fresh = names.filter((row) => !known.has(`${row.person_id} ${row.alias}`));
  const kept = withoutStaleGoals(
    { matches: [...matches.values()], goals: base.goals },
    new Set(entries.map(({ values }) => values.id)),
  );
  return { ...base, ...kept, people: [...people.values()], person_aliases: [...base.person_aliases, ...fresh] };
}

interface AddedEntries {
  readonly match: readonly Of<'match'>[];
  readonly person: readonly Of<'person'>[];
  readonly alias: readonly Of<'alias'>[];
}

function added(base: FactRows, curated: Curated, entries: AddedEntries, idle: IdleEntry[]): Additions {
  const known = new Set([...base.matches, ...base.people].map(({ id }) => id));
  const aliases = new Set([
    ...base.club_aliases.map(({ alias, club_id, from_season }) => `${alias} ${club_id} ${from_season}`),
    ...base.person_aliases.map(({ alias, person_id }) => `${alias} ${person_id} null`),
  ]);
  const take = <E extends OverlayEntry>(list: readonly E[], isThere: (entry: E) => boolean) =>
    list.filter((entry) => {
      if (isThere(entry)) idle.push({ id: entry.id, reason: 'Os factos importados já o têm.' });
      return !isThere(entry);
    });
  const { match, person, alias } = curated.additions;
  return {
    match: [...match, ...take(entries.match, ({ values }) => known.has(matchIdOf(values))).map(({ values }) => values)],
    person: [...person, ...take(entries.person, ({ values }) => known.has(values.id)).map(({ values }) => values)],
    alias: [
      ...alias,
      ...take(entries.alias, ({ values }) => aliases.has(`${values.alias} ${values.id} ${values.de}`)).map(
        ({ values }) => values,
      ),
    ],
  };
}

function withoutAliases(facts: FactRows, removals: readonly Of<'alias-removal'>[], idle: IdleEntry[]): FactRows {
  if (removals.length === 0) return facts;
  const clubs = new Set(facts.club_aliases.map(({ alias, club_id }) => `clube ${club_id} ${alias}`));
  const people = new Set(facts.person_aliases.map(({ alias, person_id }) => `pessoa ${person_id} ${alias}`));
  const gone = new Set(removals.map(({ values }) => `${values.de_quem} ${values.id} ${values.alias}`));
  for (const { id, values } of removals) {
    const key = `${values.de_quem} ${values.id} ${values.alias}`;
    if (!clubs.has(key) && !people.has(key)) idle.push({ id, reason: 'Esse nome já não existe.' });
  }
  return {
    ...facts,
    club_aliases: facts.club_aliases.filter(({ alias, club_id }) => !gone.has(`clube ${club_id} ${alias}`)),
    person_aliases: facts.person_aliases.filter(({ alias, person_id }) => !gone.has(`pessoa ${person_id} ${alias}`)),
  };
}
