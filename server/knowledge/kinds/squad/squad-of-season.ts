import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { type AnswerParts, composed, noRecord } from '../../compose/answers.ts';
import { figureColumn } from '../../compose/figure-column.ts';
import { bold, count, list } from '../../compose/portuguese.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { nearestSeasons } from '../../evidence/nearest-season.ts';
import { personHref, squadRow } from '../../evidence/people.ts';
import { squadSource } from '../../evidence/people-sources.ts';
import { computedRow, seasonHref } from '../../evidence/rows.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import { positions } from '../../lexicon/topics.ts';
import type { FoundSquad, SquadEntry } from './find-squad.ts';
import type { SquadQuery } from './squad-query.ts';
import { agedName, groupName, positionPlurals } from './squad-words.ts';

const mostNamed = 12;
const firstComplete = 1970;

type Stats = ReadonlyMap<string, FactRow<'season_stats'>>;

const statsOf = (season: number, facts: Facts): Stats =>
  new Map(facts.seasonStats.filter((row) => row.season === season).map((row) => [row.person_id, row]));

const inPosition = (entries: readonly SquadEntry[], position: SquadEntry['position']) =>
  entries.filter((row) => row.position === position).length;

function squadTable(entries: readonly SquadEntry[], season: number, stats: Stats): AnswerTable {
  const order = [...positions, null];
  const sorted = entries.toSorted((a, b) => order.indexOf(a.position) - order.indexOf(b.position));
  return {
    caption: `Plantel do Farense em ${seasonLabel(season)}`,
    columns: [
      { key: 'nome', label: 'Jogador', title: null, align: 'left' },
      { key: 'posicao', label: 'Posição', title: null, align: 'left' },
      figureColumn('camisola', 'N.º', 'Número da camisola'),
      { key: 'idade', label: 'Idade', title: null, align: 'right' },
      figureColumn('jogos', 'J', 'Jogos'),
      figureColumn('golos', 'G', 'Golos'),
    ],
    rows: sorted.map((row) => ({
      id: row.person_id,
      cells: {
        nome: row.name,
        posicao: row.position ?? '–',
        camisola: row.shirt ?? '–',
        idade: row.age ?? '–',
        jogos: stats.get(row.person_id)?.appearances ?? '–',
        golos: stats.get(row.person_id)?.goals ?? '–',
      },
      href: personHref(row.person_id),
      highlight: false,
    })),
    total: sorted.length,
    href: seasonHref(season, '#plantel'),
  };
}

/** What limits a list: old squads are thin, and shirts are not all on record. */
function limits(query: SquadQuery, season: number, everyone: readonly SquadEntry[], { people }: Facts): string {
  if (query.born) {
    const known = everyone.filter((row) => people.get(row.person_id)?.birth_place).length;
    const all = everyone.length;
    return known < all ? `A naturalidade está registada em ${known} dos ${all} jogadores do plantel.` : '';
  }
  if (query.shirt === null) return season < firstComplete ? 'As listas dessa época podem não ser completas.' : '';
  const known = everyone.filter((row) => row.shirt !== null).length;
  return known < everyone.length
    ? `O número está registado em ${known} dos ${everyone.length} jogadores do plantel.`
    : '';
}

/** "O plantel registado de 1994/95 tem 27 jogadores: 3 guarda-redes, 8 defesas…" */
function wholeSentence(label: string, entries: readonly SquadEntry[]): string {
  const split = positions
    .map((position) => [position, inPosition(entries, position)] as const)
    .filter(([, amount]) => amount > 0)
    .map(([position, amount]) => count(amount, position, positionPlurals[position]));
  return `O plantel registado de ${label} tem ${bold(count(entries.length, 'jogador', 'jogadores'))}${split.length > 1 ? `: ${list(split)}` : ''}.`;
}

function leadSentence(query: SquadQuery, season: number, { entries, everyone }: FoundSquad): string {
  const label = seasonLabel(season);
  const [first] = entries;
  if (query.age && first) {
    const equal = entries.filter((row) => row.age === first.age);
    return `O ${agedName(query)} do plantel de ${label} era ${list(equal.slice(0, 4).map((row) => bold(row.name)))}, com ${bold(count(first.age ?? 0, 'ano'))} registados.`;
  }
  if (entries.length === everyone.length) return wholeSentence(label, entries);
  const names = list(entries.slice(0, mostNamed).map((row) => bold(row.name)));
  if (query.shirt !== null) return `Em ${label} a camisola n.º ${query.shirt} do Farense era de ${names}.`;
  return entries.length === 1
    ? `No plantel registado de ${label} há um só nome entre os ${groupName(query)}: ${names}.`
    : `No plantel registado de ${label} há ${entries.length} ${groupName(query)}: ${names}${entries.length > mostNamed ? ' e outros' : ''}.`;
}

/** No squad of that season: those of the seasons nearest to it. */
function unknownSquad(season: number, facts: Facts): Composed {
  const label = seasonLabel(season);
  const near = nearestSeasons(season, facts, (each) => facts.squadEntries.some((row) => row.season === each));
  const nearby = near.length > 0 ? [`${near.length > 1 ? 'Há os' : 'Há o'} de ${list(near.map(seasonLabel))}.`] : [];
  const proximas = near.map(seasonLabel).join(', ');
  return noRecord('squad', `Não tenho registo do plantel do Farense em ${label}.`, nearby, {
    choices: near.map((each) => ({
      label: seasonLabel(each),
      question: `Quem jogou no Farense em ${seasonLabel(each)}?`,
    })),
    evidence: { rows: [computedRow('plantel', { epoca: label, jogadores: 0, proximas })] },
    focus: { season },
  });
}

/** Who was born where, for a squad that is narrowed by it. */
function originsRow({ entries, everyone }: FoundSquad, { people }: Facts) {
  const placeOf = (row: SquadEntry) => people.get(row.person_id)?.birth_place ?? null;
  return computedRow('naturalidades', {
    com_naturalidade: everyone.filter((row) => placeOf(row) !== null).length,
    naturais: entries.map((row) => `${row.name}: ${placeOf(row)}`).join('; '),
  });
}

function partsOf(query: SquadQuery, season: number, found: FoundSquad, stats: Stats, facts: Facts): AnswerParts {
  const { entries, everyone } = found;
  const label = seasonLabel(season);
  return {
    links: [{ label: `Ver o plantel de ${label}`, href: seasonHref(season, '#plantel') }],
    evidence: {
      rows: [
        ...entries.map((row) => squadRow(row, stats.get(row.person_id))),
        computedRow('plantel', {
          epoca: label,
          jogadores: everyone.length,
          escolhidos: entries.length,
          com_numero: everyone.filter((row) => row.shirt !== null).length,
          ...Object.fromEntries(positions.map((position) => [position, inPosition(entries, position)])),
          camisola: query.shirt,
        }),
        ...(query.born ? [originsRow(found, facts)] : []),
      ],
      sources: [squadSource(season, `${everyone.length} jogadores registados`)],
    },
    focus: { season },
  };
}

/** A season's squad, or those of it who are asked for. */
export function squadOfSeason(query: SquadQuery, season: number, found: FoundSquad, facts: Facts): Composed {
  const { entries, everyone } = found;
  if (everyone.length === 0) return unknownSquad(season, facts);
  const stats = statsOf(season, facts);
  const parts = partsOf(query, season, found, stats, facts);
  const limit = limits(query, season, everyone, facts);
  if (entries.length === 0) {
    const all = `O plantel registado tem ${count(everyone.length, 'jogador', 'jogadores')}.`;
    const nobody = `Não tenho registo de ${groupName(query)} no plantel de ${seasonLabel(season)}.`;
    return noRecord('squad', nobody, [limit, all].filter(Boolean), parts);
  }
  return composed('squad', {
    ...parts,
    sentences: [leadSentence(query, season, found), limit].filter(Boolean),
    table: query.age || query.shirt !== null ? null : squadTable(entries, season, stats),
    followUps: ['Quem era o treinador?', 'Quem eram os guarda-redes?', 'E na época seguinte?'],
  });
}
