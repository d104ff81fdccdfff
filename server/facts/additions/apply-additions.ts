import type { FactRow } from '#server/contracts/facts.ts';
import { seasonOfDate } from '#server/sources/seasons/season-of-date.ts';
import { buildClubAliases, buildClubs } from '../build/build-clubs.ts';
import { buildHonours } from '../build/build-honours.ts';
import { noDetails } from '../build/build-matches.ts';
import { buildSeasons } from '../build/build-seasons.ts';
import { buildCompetitions, buildStages } from '../build/build-stages.ts';
import { byText, inMatchOrder } from '../build/in-order.ts';
import { matchId } from '../build/match-id.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import type { Curated } from '../curated/read-curated.ts';
import type { Addition, Additions } from './addition-schemas.ts';

const sourceId = 'adicionados';

function toMatch(given: Addition<'match'>): FactRow<'matches'> {
  const { data: date, fase: stage_id, campo: venue, adversario: opponent_id, jornada: round } = given;
  const known = { season: seasonOfDate(date), stage_id, date, round, venue, opponent_id };
  const difference = given.golos_marcados - given.golos_sofridos;
  return {
    ...noDetails,
    id: matchId(known),
    ...known,
    date_precision: 'dia',
    time: null,
    goals_for: given.golos_marcados,
    goals_against: given.golos_sofridos,
    outcome: difference > 0 ? 'V' : difference < 0 ? 'D' : 'E',
    extra_time: given.prolongamento === 'sim',
    penalties_for: given.penaltis_marcados,
    penalties_against: given.penaltis_sofridos,
    awarded: false,
    stadium: given.estadio,
    referee: given.arbitro,
    attendance: given.espetadores,
    source_id: sourceId,
    source_ref: given.fonte,
    quality: 'ok',
    note: null,
  };
}

const toPerson = (given: Addition<'person'>): FactRow<'people'> => ({
  id: given.id,
  name: given.nome,
  full_name: given.nome_completo,
  roles: given.papeis,
  position: given.posicao,
  birth_date: given.nascimento,
  birth_place: given.local,
  death_date: null,
  nationality: given.nacionalidade,
  height_cm: null,
  weight_kg: null,
  external_ids: null,
  biography: null,
  source_id: sourceId,
  quality: 'ok',
  note: `Fonte: ${given.fonte}`,
});

function withPersonAliases(
  rows: FactRow<'person_aliases'>[],
  { alias, person }: Additions,
): FactRow<'person_aliases'>[] {
  const added = [
    ...person.map(({ id, nome }) => ({ alias: nome, person_id: id, kind: 'nome' as const })),
    ...alias.flatMap(({ alias: name, de_quem, id, tipo }) =>
      de_quem === 'pessoa' ? [{ alias: name, person_id: id, kind: tipo === 'sigla' ? ('nome' as const) : tipo }] : [],
    ),
  ];
  const known = new Set(rows.map((row) => `${row.person_id} ${row.alias}`));
  return [...rows, ...added.filter((row) => !known.has(`${row.person_id} ${row.alias}`))];
}

const clubAliasesOf = ({ alias }: Additions): FactRow<'club_aliases'>[] =>
  alias.flatMap(({ alias: name, de_quem, id, tipo, de, ate }) =>
    de_quem === 'clube'
      ? [
          {
            alias: name,
            club_id: id,
            from_season: de,
            to_season: ate,
            kind: tipo === 'completo' ? ('nome' as const) : tipo,
          },
        ]
      : [],
  );

/**
 * Puts the facts added by hand among the others, and builds anew what follows from them and from the hand-made
 * tables: stages, clubs, seasons, honours. The import ends with it and `data add` uses it alone, without the
 * sources, so that both give the same files. Doing it twice changes nothing.
 */
export function applyAdditions(facts: FactRows, curated: Curated, additions: Additions): FactRows {
  const imported = facts.matches.filter(({ source_id }) => source_id !== sourceId);
  const matches = inMatchOrder([...imported, ...additions.match.map(toMatch)]);
  const known = facts.people.filter(({ source_id }) => source_id !== sourceId);
  const people = [...known, ...additions.person.map(toPerson)].sort((a, b) => byText(a.id, b.id));
  const own = {
    competitions: buildCompetitions(curated),
    stages: buildStages(curated),
    clubs: buildClubs(curated),
    club_aliases: [...buildClubAliases(curated), ...clubAliasesOf(additions)],
  };
  const seasons = buildSeasons({ ...facts, ...own, matches }, curated.seasons);
  return {
    ...facts,
    ...own,
    matches,
    people,
    person_aliases: withPersonAliases(facts.person_aliases, additions),
    seasons,
    honours: buildHonours({ ...facts, ...own, matches, seasons }, curated.honours),
  };
}
