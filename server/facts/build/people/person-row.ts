import type { FactRow } from '#server/contracts/facts.ts';
import type { PersonDraft } from './person-draft.ts';

type PersonRow = FactRow<'people'>;

const roleOrder = ['jogador', 'treinador', 'presidente', 'dirigente', 'fundador'] as const;

/** Year of birth a biography gives that the ages in the squads contradict by more than a year. */
export function contradictedBirth({ biography, birthYear }: PersonDraft): { told: string; fromAges: number } | null {
  const told = biography?.nascimento?.data;
  if (!told || birthYear === null || Math.abs(Number(told.slice(0, 4)) - birthYear) <= 1) return null;
  return { told, fromAges: birthYear };
}

/** The position a player has in most of his squads; the earlier one when two are even. */
function usualPosition({ positions }: PersonDraft): string | null {
  const counted = [...Map.groupBy(positions, (position) => position)].sort(([, a], [, b]) => b.length - a.length);
  return counted[0]?.[0] ?? null;
}

function notes(person: PersonDraft): string[] {
  const birth = contradictedBirth(person);
  const noDay = person.details?.died && !person.details.deathDate && !person.biography?.morte?.data;
  return [
    birth ? `A biografia dá ${birth.told} como nascimento; a idade nos plantéis aponta para ${birth.fromAges}.` : '',
    noDay ? 'Falecido; a fonte não diz quando.' : '',
    person.nameOnly && !person.biography ? 'Só se conhece o nome, de uma lista de equipas.' : '',
  ].filter(Boolean);
}

function quality(person: PersonDraft): PersonRow['quality'] {
  if (contradictedBirth(person) || person.nameOnly) return 'duvidoso';
  return person.sourceId === 'equipas' && person.birthYear === null && !person.biography ? 'duvidoso' : 'ok';
}

/** The person as the facts keep him; the squads' data before the biography's, as the order of trust says. */
export function personRow(person: PersonDraft, id: string): PersonRow {
  const { biography, details } = person;
  return {
    id,
    name: biography?.nome ?? person.name,
    full_name: biography?.nome_completo ?? null,
    roles: roleOrder.filter((role) => person.roles.has(role)).join(';') || 'jogador',
    position: biography?.posicoes.join(';') || usualPosition(person),
    birth_date: biography?.nascimento?.data ?? null,
    birth_place: details?.birthPlace ?? biography?.nascimento?.local ?? null,
    death_date: details?.deathDate ?? biography?.morte?.data ?? null,
    nationality: person.nationality,
    height_cm: details?.heightCm ?? null,
    weight_kg: details?.weightKg ?? null,
    external_ids: person.externalId,
    biography: biography?.slug ?? null,
    source_id: person.sourceId,
    quality: quality(person),
    note: notes(person).join(' ') || null,
  };
}

/** Every other name of the person, one row each. */
export function personAliases(person: PersonDraft, row: PersonRow): FactRow<'person_aliases'>[] {
  const { biography } = person;
  const kinds: [string | null | undefined, FactRow<'person_aliases'>['kind']][] = [
    [row.name, 'nome'],
    ...(biography?.outros_nomes ?? []).map((name) => [name, 'nome'] as [string, 'nome']),
    [biography?.nome_completo, 'completo'],
    ...(biography?.alcunhas ?? []).map((name) => [name, 'alcunha'] as [string, 'alcunha']),
    ...[person.name, ...person.aliases].map((name) => [name, 'fonte'] as [string, 'fonte']),
  ];
  const seen = new Set<string>();
  return kinds.flatMap(([alias, kind]) => {
    if (!alias || seen.has(alias)) return [];
    seen.add(alias);
    return [{ alias, person_id: row.id, kind }];
  });
}
