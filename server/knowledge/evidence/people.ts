import type { Biography } from '#server/contracts/biography.ts';
import type { EvidenceRow, EvidenceSource } from '#server/contracts/evidence.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { seasonLabel } from '../entities/season-years.ts';
import type { Facts, Match } from '../facts/facts.ts';
import { asEvidence } from './conflicts.ts';

export interface RecordedGoal {
  goal: FactRow<'goals'>;
  match: Match;
}

/** Everything on record about one person. */
export interface PersonRecord {
  person: FactRow<'people'>;
  biography: Biography | null;
  /** Seasons in the squad, oldest first. */
  squads: FactRow<'squad_entries'>[];
  stats: FactRow<'season_stats'>[];
  managed: FactRow<'managers'>[];
  terms: FactRow<'presidents'>[];
  /** Goals for Farense in the matches whose scorers are all known. */
  goals: RecordedGoal[];
  conflicts: FactRow<'conflicts'>[];
  aliases: FactRow<'person_aliases'>[];
}

interface ByPerson {
  squads: Map<string, FactRow<'squad_entries'>[]>;
  stats: Map<string, FactRow<'season_stats'>[]>;
  managed: Map<string, FactRow<'managers'>[]>;
  terms: Map<string, FactRow<'presidents'>[]>;
  goals: Map<string, RecordedGoal[]>;
  aliases: Map<string, FactRow<'person_aliases'>[]>;
}

const indexes = new WeakMap<Facts, ByPerson>();

function indexOf(facts: Facts): ByPerson {
  const known = indexes.get(facts);
  if (known) return known;
  const byPerson = <T extends { person_id: string }>(rows: readonly T[]) => Map.groupBy(rows, (row) => row.person_id);
  const goals = facts.matches.flatMap((match) =>
    (facts.goalsByMatch.get(match.id) ?? [])
      .filter((goal) => goal.side === 'farense' && !goal.own_goal && goal.person_id !== null)
      .map((goal) => ({ goal, match })),
  );
  const index: ByPerson = {
    squads: byPerson(facts.squadEntries.toSorted((a, b) => a.season - b.season)),
    stats: byPerson(facts.seasonStats.toSorted((a, b) => a.season - b.season)),
    managed: byPerson(facts.managers.toSorted((a, b) => a.season - b.season)),
    terms: byPerson(facts.presidents.toSorted((a, b) => a.from_year - b.from_year)),
    goals: Map.groupBy(goals, ({ goal }) => goal.person_id ?? ''),
    aliases: byPerson(facts.personAliases),
  };
  indexes.set(facts, index);
  return index;
}

/** What is on record about a person; null for an unknown id. */
export function personRecord(id: string, facts: Facts): PersonRecord | null {
  const person = facts.people.get(id);
  if (!person) return null;
  const index = indexOf(facts);
  return {
    person,
    biography: (person.biography && facts.biographies.get(person.biography)) || null,
    squads: index.squads.get(id) ?? [],
    stats: index.stats.get(id) ?? [],
    managed: index.managed.get(id) ?? [],
    terms: index.terms.get(id) ?? [],
    goals: index.goals.get(id) ?? [],
    conflicts: facts.conflicts.filter((conflict) => conflict.subject === `people:${id}`),
    aliases: index.aliases.get(id) ?? [],
  };
}

export const personHref = (id: string, fragment = ''): string => `/pessoas/${id}${fragment}`;

/** Seasons as a player: in a squad, or told by the biography where no squad is on record. */
export const squadSeasons = (record: PersonRecord): number[] => [...new Set(record.squads.map((row) => row.season))];

/** Every season with which a person has to do, to tell people of one name apart. */
export const activeSeasons = (record: PersonRecord): number[] =>
  [
    ...new Set([
      ...squadSeasons(record),
      ...record.managed.map((row) => row.season),
      ...record.terms.flatMap((term) => seasonsOfTerm(term)),
      ...(record.biography?.epocas_farense ?? []),
    ]),
  ].sort((a, b) => a - b);

const openTerm = 2100;

/** A term is known by years; it takes in the seasons that begin in them. */
export function seasonsOfTerm({ from_year, to_year }: FactRow<'presidents'>): number[] {
  const last = Math.min(to_year ?? from_year, openTerm);
  return Array.from({ length: last - from_year + 1 }, (_, offset) => from_year + offset);
}

/** A person as evidence. */
export function personRow({ person }: PersonRecord): EvidenceRow {
  return {
    id: `people:${person.id}`,
    table: 'people',
    values: {
      nome: person.name,
      nome_completo: person.full_name,
      papeis: person.roles,
      posicao: person.position,
      nascimento: person.birth_date,
      naturalidade: person.birth_place,
      morte: person.death_date,
      nacionalidade: person.nationality,
      altura_cm: person.height_cm,
      peso_kg: person.weight_kg,
      nota: person.note,
    },
  };
}

export function squadRow(row: FactRow<'squad_entries'>, stat?: FactRow<'season_stats'>): EvidenceRow {
  return {
    id: `squad_entries:${row.season}:${row.person_id}`,
    table: 'squad_entries',
    values: {
      epoca: seasonLabel(row.season),
      nome: row.name,
      posicao: row.position,
      camisola: row.shirt,
      idade: row.age,
      jogos: stat?.appearances ?? null,
      golos: stat?.goals ?? null,
    },
  };
}

export function statRow(row: FactRow<'season_stats'>, facts: Facts): EvidenceRow {
  return {
    id: `season_stats:${row.season}:${row.person_id}`,
    table: 'season_stats',
    values: {
      epoca: seasonLabel(row.season),
      nome: facts.people.get(row.person_id)?.name ?? row.person_id,
      jogos: row.appearances,
      golos: row.goals,
    },
  };
}

export function managerRow(row: FactRow<'managers'>): EvidenceRow {
  return {
    id: `managers:${row.season}:${row.seq}`,
    table: 'managers',
    values: { epoca: seasonLabel(row.season), nome: row.name, ordem: row.seq, nota: row.note },
  };
}

export function presidentRow(row: FactRow<'presidents'>): EvidenceRow {
  return {
    id: `presidents:${row.from_year}:${row.person_id}`,
    table: 'presidents',
    values: { nome: row.name, de: row.from_year, ate: row.to_year, nota: row.note },
  };
}

/** The biography's text and every fact in it, with where each comes from. */
export function biographyRows(biography: Biography): EvidenceRow[] {
  const facts = biography.factos.map((fact, index) => ({
    id: `biografias:${biography.slug}:${index + 1}`,
    table: 'biografias',
    values: { tipo: fact.tipo, facto: fact.facto, confirmado: fact.confirmado, fonte: fact.fonte },
  }));
  return [{ id: `biografias:${biography.slug}`, table: 'biografias', values: { resumo: biography.resumo } }, ...facts];
}

/** The person's page; the note says what stands behind it. */
export function personSource(record: PersonRecord): EvidenceSource {
  const { person, biography, squads } = record;
  const seasons = squads.length;
  const known = seasons > 0 ? `${seasons} ${seasons === 1 ? 'época' : 'épocas'} nos plantéis` : null;
  return {
    id: `pessoa:${person.id}`,
    title: biography ? `Biografia de ${person.name}` : person.name,
    href: personHref(person.id),
    note: known,
  };
}

/** Contradictions about a person, each with both versions. */
export const personConflicts = (record: PersonRecord) => record.conflicts.map(asEvidence);
