import type { AnswerTable } from '#server/contracts/answer.ts';
import { type AnswerParts, composed } from '../../compose/answers.ts';
import { matchSentence } from '../../compose/match-sentence.ts';
import { matchTable } from '../../compose/match-table.ts';
import { personTable } from '../../compose/people/person-table.ts';
import { seasonFigures } from '../../compose/people/person-words.ts';
import { scopeInWords } from '../../compose/scope.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { type Milestone, milestoneRow, milestoneSources } from '../../evidence/milestones.ts';
import {
  biographyRows,
  personConflicts,
  personHref,
  personRow,
  personSource,
  squadRow,
  statRow,
} from '../../evidence/people.ts';
import { computedRow, matchRow, matchSource } from '../../evidence/rows.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { findPlayerFigures, isBySeason, matchesOf, type PlayerFigures, passesSeason } from './find-player-figures.ts';
import { type PlayerFiguresQuery, playerFiguresQuery, recognisePlayerFigures } from './player-figures-query.ts';
import { goalsSentence, toldOfOpponent } from './recorded-goals.ts';
import { toldBySeason } from './season-figures.ts';

/** Matches with goals of his that are told one by one. */
const fewMatches = 3;

function figuresRow(query: PlayerFiguresQuery, { record, goals, played, withScorers }: PlayerFigures) {
  const totals = seasonFigures(record, (season) => passesSeason(query, season));
  return computedRow('numeros', {
    jogos: totals.appearances,
    golos: totals.goals,
    epocas_com_numeros: totals.known.length,
    epocas: totals.seasons.length,
    quando: totals.seasons.map(seasonLabel).join(', '),
    jogos_da_equipa: played,
    jogos_com_marcadores: withScorers,
    golos_nesses_jogos: goals.length,
    jogos_em_que_marcou: matchesOf(goals).length,
  });
}

function coverageOf(query: PlayerFiguresQuery, { record }: PlayerFigures) {
  const { known, seasons } = seasonFigures(record, (season) => passesSeason(query, season));
  const note = `números em ${known.length} das ${seasons.length} épocas`;
  return known.length < seasons.length ? { known: known.length, total: seasons.length, note } : null;
}

function evidenceOf(
  query: PlayerFiguresQuery,
  figures: PlayerFigures,
  told: readonly Milestone[],
  facts: Facts,
): AnswerParts['evidence'] {
  const { record, goals } = figures;
  const statOf = (season: number) => record.stats.find((stat) => stat.season === season);
  const scoredIn = matchesOf(goals);
  return {
    rows: [
      personRow(record),
      ...record.stats.filter((row) => passesSeason(query, row.season)).map((row) => statRow(row, facts)),
      ...record.squads.map((row) => squadRow(row, statOf(row.season))),
      ...(record.biography ? biographyRows(record.biography) : []),
      ...scoredIn.map(matchRow),
      figuresRow(query, figures),
      ...told.map(milestoneRow),
    ],
    sources: [personSource(record), ...scoredIn.slice(0, 3).map(matchSource), ...milestoneSources(told)],
    coverage: coverageOf(query, figures),
    conflicts: personConflicts(record),
  };
}

function tableOf(query: PlayerFiguresQuery, { record, goals }: PlayerFigures): AnswerTable | null {
  if (isBySeason(query)) return personTable(record);
  if (goals.length < 2) return null;
  return matchTable(`Jogos em que ${record.person.name} marcou`, matchesOf(goals).reverse());
}

/** Nothing tells who played in a match, and only some tell who scored. */
function limitSentence(query: PlayerFiguresQuery, goals: string): string {
  if (isBySeason(query) || (query.measure === 'golos' && goals)) return '';
  return `Não tenho registo de quem jogou em cada jogo, só dos plantéis${goals ? '' : ' e de alguns marcadores'}.`;
}

function compose(query: PlayerFiguresQuery, figures: PlayerFigures, facts: Facts): Composed {
  const { record, goals } = figures;
  const { filter, measure, personId } = query;
  const scope = scopeInWords(filter, facts);
  const seasonal = isBySeason(query);
  const told = seasonal ? toldBySeason(query, record, scope) : { sentences: [], known: false };
  const opponent = toldOfOpponent(query, record, facts);
  const recorded = measure === 'jogos' ? '' : goalsSentence(figures, scope);
  const few = goals.length > 0 && goals.length <= fewMatches && !seasonal;
  const answered = told.known || (recorded && goals.length > 0) || opponent.sentences.length > 0;
  const [season, ...others] = filter.seasons;
  return composed('player-figures', {
    outcome: answered ? 'answered' : 'no-record',
    sentences: [
      ...told.sentences,
      ...(few ? [] : opponent.sentences),
      opponent.sentences.length > 0 ? '' : limitSentence(query, recorded),
      recorded,
      ...(few ? matchesOf(goals).map((match) => matchSentence(match)) : []),
    ].filter(Boolean),
    table: tableOf(query, figures),
    links: [{ label: `Ver ${record.person.name}`, href: personHref(personId) }],
    followUps: [
      'Em que épocas jogou?',
      'Em que posição jogava?',
      measure === 'golos' ? 'Quantos jogos fez?' : 'Quantos golos marcou?',
    ],
    evidence: evidenceOf(query, figures, opponent.milestones, facts),
    focus: { personId, ...(season !== undefined && others.length === 0 ? { season } : {}) },
  });
}

export const playerFigures = defineKind({
  kind: 'player-figures',
  schema: playerFiguresQuery,
  recognise: recognisePlayerFigures,
  gather: findPlayerFigures,
  compose,
});
