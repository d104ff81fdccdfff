import type { AnswerTable } from '#server/contracts/answer.ts';
import { composed } from '../../compose/answers.ts';
import { figureColumn } from '../../compose/figure-column.ts';
import { bold, count, list } from '../../compose/portuguese.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { claimRows, claimSources } from '../../evidence/claim-rows.ts';
import { type Milestone, milestoneRow, milestoneSources } from '../../evidence/milestones.ts';
import { personHref, statRow } from '../../evidence/people.ts';
import { squadSource } from '../../evidence/people-sources.ts';
import { type Claim, topScorerClaims, topScorerMilestones } from '../../evidence/player-claims.ts';
import { computedRow, seasonHref } from '../../evidence/rows.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Composed } from '../../kind.ts';
import { type FoundTopPlayers, figureOf } from './find-top-players.ts';
import type { TopPlayersQuery } from './top-players-query.ts';

type Query = TopPlayersQuery & { season: number };
type Stats = FoundTopPlayers['stats'];

/** Share of a squad with figures from which a season's ranking can be told. */
const enough = 0.7;
const mostListed = 20;

const nameOf = (id: string, facts: Facts) => facts.people.get(id)?.name ?? id;

function statTable({ measure, season }: Query, stats: Stats, facts: Facts): AnswerTable {
  return {
    caption: `${measure === 'golos' ? 'Golos' : 'Jogos'} registados por jogador em ${seasonLabel(season)}`,
    columns: [
      { key: 'nome', label: 'Jogador', title: null, align: 'left' },
      figureColumn('jogos', 'J', 'Jogos'),
      figureColumn('golos', 'G', 'Golos'),
    ],
    rows: stats.slice(0, mostListed).map((row, index) => ({
      id: row.person_id,
      cells: { nome: nameOf(row.person_id, facts), jogos: row.appearances ?? '–', golos: row.goals ?? '–' },
      href: personHref(row.person_id),
      highlight: index === 0,
    })),
    total: stats.length,
    href: seasonHref(season, '#plantel'),
  };
}

/** Everyone level at the top. */
const leaders = (query: Query, stats: Stats): Stats =>
  stats.filter((row) => figureOf(query, row) === figureOf(query, stats[0]));

/** What milestones and biographies say of that season's scorers. */
interface Told {
  milestones: Milestone[];
  claims: Claim[];
}

function toldOf({ measure, season }: Query, facts: Facts): Told {
  if (measure !== 'golos') return { milestones: [], claims: [] };
  const milestones = topScorerMilestones(season, facts);
  return { milestones, claims: milestones.length === 0 ? topScorerClaims(season, facts) : [] };
}

const toldSentences = ({ milestones, claims }: Told): string[] => [
  ...milestones.map((milestone) => milestone.text),
  ...claims
    .slice(0, 2)
    .map(({ biography, fact }) =>
      fact.confirmado ? `${biography.nome}: ${fact.facto}` : `Segundo a biografia de ${biography.nome}: ${fact.facto}`,
    ),
];

/** "14 golos", "31 jogos". */
const figureInWords = (query: Query, stats: Stats) =>
  count(figureOf(query, stats[0]), query.measure === 'golos' ? 'golo' : 'jogo');

const namesOf = (stats: Stats, facts: Facts) => list(stats.map((row) => bold(nameOf(row.person_id, facts))));

function leadSentence(query: Query, first: Stats, facts: Facts): string {
  const label = seasonLabel(query.season);
  const [names, figure] = [namesOf(first, facts), bold(figureInWords(query, first))];
  if (first.length > 1) return `Em ${label} houve ${first.length} jogadores no topo, com ${figure}: ${names}.`;
  const what = query.measure === 'golos' ? 'melhor marcador' : 'jogador com mais jogos';
  return `O ${what} do Farense em ${label}, pelas fichas, foi ${names}, com ${figure}.`;
}

/** Too few have figures for a ranking: who has most among those who do. */
function amongKnown(query: Query, first: Stats, facts: Facts): string {
  if (figureOf(query, first[0]) === 0) return '';
  return `Entre esses, ${first.length > 1 ? 'os que têm mais são' : 'quem tem mais é'} ${namesOf(first, facts)} (${figureInWords(query, first)}).`;
}

/** Who scored most in the matches whose scorers are on record. */
function amongMatches(query: Query, { scorers, matches, withScorers }: FoundTopPlayers, facts: Facts): string {
  const [best] = scorers;
  if (!best || best.goals < 2 || query.measure !== 'golos') return '';
  const level = scorers.filter((one) => one.goals === best.goals).slice(0, 4);
  return `Nos ${withScorers} de ${matches} jogos dessa época com marcadores registados, ${level.length > 1 ? 'os que mais marcaram foram' : 'quem mais marcou foi'} ${list(level.map((one) => nameOf(one.personId, facts)))} (${count(best.goals, 'golo')}).`;
}

function sentencesFor(query: Query, found: FoundTopPlayers, told: string[], covered: boolean, facts: Facts): string[] {
  const { stats, squad } = found;
  const first = leaders(query, stats);
  if (covered)
    return [
      leadSentence(query, first, facts),
      ...told,
      `Há números de ${stats.length} dos ${squad} jogadores do plantel.`,
    ];
  return [
    ...told,
    `Não tenho registo completo dos ${query.measure} por jogador em ${seasonLabel(query.season)}: só há números de ${stats.length} dos ${squad} jogadores do plantel.`,
    told.length > 0 ? '' : amongKnown(query, first, facts),
    amongMatches(query, found, facts),
  ].filter(Boolean);
}

function evidenceOf(query: Query, found: FoundTopPlayers, { milestones, claims }: Told, facts: Facts) {
  const { stats, squad, scorers, matches, withScorers } = found;
  const figures = `números de ${stats.length} dos ${squad} jogadores`;
  return {
    rows: [
      ...stats.slice(0, mostListed).map((row) => statRow(row, facts)),
      ...milestones.map(milestoneRow),
      ...claimRows(claims),
      computedRow('marcadores', {
        epoca: seasonLabel(query.season),
        com_numeros: stats.length,
        plantel: squad,
        jogos: matches,
        jogos_com_marcadores: withScorers,
        mais_golos_nesses: scorers[0]?.goals ?? 0,
        no_topo: leaders(query, stats).length,
        nomes: scorers
          .slice(0, 4)
          .map((one) => nameOf(one.personId, facts))
          .join(', '),
      }),
    ],
    sources: [
      squadSource(query.season, figures),
      ...milestoneSources(milestones),
      ...claimSources(claims.slice(0, 2), facts),
    ],
    coverage: { known: stats.length, total: squad, note: `${figures} do plantel` },
  };
}

/** Who led the squad in one season: a ranking where most have figures, else whatever is told. */
export function topPlayersOfSeason(query: Query, found: FoundTopPlayers, facts: Facts): Composed {
  const { stats, squad } = found;
  const { season } = query;
  const label = seasonLabel(season);
  const covered = squad > 0 && stats.length / squad >= enough;
  const told = toldOf(query, facts);
  const answered = covered || told.milestones.length > 0 || told.claims.some((claim) => claim.fact.confirmado);
  const [top, ...level] = leaders(query, stats);
  return composed('top-players', {
    outcome: answered ? 'answered' : 'no-record',
    sentences: sentencesFor(query, found, toldSentences(told), covered, facts),
    table: covered ? statTable(query, stats, facts) : null,
    links: [{ label: `Ver a época ${label}`, href: seasonHref(season, '#plantel') }],
    followUps: ['Quem era o treinador?', 'Qual era o plantel?', 'E na época seguinte?'],
    evidence: evidenceOf(query, found, told, facts),
    focus: { season, ...(covered && top && level.length === 0 ? { personId: top.person_id } : {}) },
  });
}
