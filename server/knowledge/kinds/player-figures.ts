import { z } from 'zod';
import type { Biography } from '#server/contracts/biography.ts';
import { type AnswerParts, composed } from '../compose/answers.ts';
import { matchSentence } from '../compose/match-sentence.ts';
import { matchTable } from '../compose/match-table.ts';
import { personTable } from '../compose/people/person-table.ts';
import { seasonFigures, seasonsInWords } from '../compose/people/person-words.ts';
import { bold, count, list } from '../compose/portuguese.ts';
import { scopeInWords } from '../compose/scope.ts';
import { seasonRanges } from '../compose/season-ranges.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { matchFilter, selectMatches } from '../evidence/match-filter.ts';
import { type Milestone, milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import {
  biographyRows,
  type PersonRecord,
  personConflicts,
  personHref,
  personRecord,
  personRow,
  personSource,
  type RecordedGoal,
  squadRow,
  statRow,
} from '../evidence/people.ts';
import { computedRow, matchRow, matchSource } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Parsed } from '../parse/parsed.ts';
import { subjectOf } from '../parse/subject.ts';
import { toMatchFilter } from '../parse/to-match-filter.ts';

/** A player's appearances and goals: in a season, overall, or in the matches whose scorers are on record. */
const schema = z.object({
  kind: z.literal('player-figures'),
  personId: z.string(),
  measure: z.enum(['jogos', 'golos', 'ambos']),
  filter: matchFilter,
});
type Query = z.infer<typeof schema>;

const others: Cue[] = [
  'lugar',
  'pontos',
  'tabela',
  'titulo',
  'treinador',
  'presidente',
  'divisao',
  'injecao',
  'assistencia',
  'epocas',
];

function recognise(parsed: Parsed, facts: Facts) {
  const subject = subjectOf(parsed);
  const [personId] = subject?.personIds ?? [];
  if (!subject || !personId || subject.personIds.length > 1 || !facts.people.has(personId)) return null;
  const goals = parsed.cues.has('golos') || parsed.cues.has('melhor-marcador');
  const games = parsed.cues.has('jogo') || parsed.cues.has('vezes');
  const counts = parsed.cues.has('quantos') || parsed.cues.has('vezes') || goals;
  if (!counts || (!goals && !games) || others.some((cue) => parsed.cues.has(cue))) return null;
  const measure = goals && games && !parsed.cues.has('marcadores') ? 'ambos' : goals ? 'golos' : 'jogos';
  const filter = { ...toMatchFilter(parsed), outcome: null, round: parsed.round };
  return {
    query: { kind: 'player-figures' as const, personId, measure: measure as Query['measure'], filter },
    score: subject.named ? 91 : 76,
  };
}

interface Figures {
  record: PersonRecord;
  /** Of the filter's matches: all of them, and those whose scorers are on record. */
  played: number;
  withScorers: number;
  goals: RecordedGoal[];
}

function gather(query: Query, facts: Facts): Figures {
  const record = personRecord(query.personId, facts);
  if (!record) throw new Error(`No person "${query.personId}" in the facts.`);
  // Only matches of the seasons he was there can have goals of his.
  const present = new Set(record.squads.map((row) => row.season));
  const matches = selectMatches(query.filter, facts).filter(
    (match) => match.outcome !== null && (present.size === 0 || present.has(match.season)),
  );
  const ids = new Set(matches.map((match) => match.id));
  return {
    record,
    played: matches.length,
    withScorers: matches.filter((match) => match.scorers === 'completos').length,
    goals: record.goals.filter(({ match }) => ids.has(match.id)),
  };
}

/** Years and seasons let figures by season through; an opponent or a venue needs the matches themselves. */
const bySeason = ({ filter }: Query) =>
  filter.opponentIds.length === 0 && !filter.venue && !filter.date && !filter.round && isLeague(filter.competition);

/** The figures by season are those of the league, as far as can be told. */
const isLeague = (competition: Query['filter']['competition']) =>
  competition === null || competition.by === 'tier' || competition.values[0] === 'liga';

function seasonPasses({ filter }: Query): (season: number) => boolean {
  const years = filter.years.flatMap((year) => [year - 1, year]);
  const wanted = [...filter.seasons, ...years];
  return (season) =>
    (wanted.length === 0 || wanted.includes(season)) &&
    (filter.from === null || season >= filter.from) &&
    (filter.to === null || season <= filter.to);
}

const isLimited = ({ filter }: Query) =>
  filter.seasons.length + filter.years.length > 0 || filter.from !== null || filter.to !== null;

/** What the biography says of games and goals, in the seasons asked for when there are some. */
function claims(query: Query, biography: Biography | null): Biography['factos'] {
  const atClub = (biography?.factos ?? []).filter((fact) => fact.tipo !== 'selecao');
  const about = atClub.filter((fact) =>
    query.measure === 'jogos'
      ? fact.tipo === 'jogos' || /\bjogos\b/.test(fact.facto)
      : (['golos', 'titulo'].includes(fact.tipo) && /golos?|marcador/.test(fact.facto)) ||
        (query.measure === 'ambos' && fact.tipo === 'jogos'),
  );
  if (query.filter.opponentIds.length > 0) return [];
  if (!isLimited(query))
    return about.filter((fact) => /\d/.test(fact.facto) && !/\d{1,2} de [a-zç]+ de \d{4}/.test(fact.facto)).slice(0, 2);
  const labels = query.filter.seasons.map(seasonLabel);
  return about.filter((fact) => labels.some((label) => fact.facto.includes(label))).slice(0, 2);
}

const verbs = /^(?:Foi|Fez|Marcou|Jogou|Decidiu|Teve|Somou|Apontou|Disputou)\b/;
const lower = (text: string) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** A fact as a sentence of its own: who it is about, and whether only the biography says so. */
function claimSentence(fact: Biography['factos'][number], name: string): string {
  const sentence = verbs.test(fact.facto) ? `${name} ${lower(fact.facto)}` : fact.facto;
  if (fact.confirmado || /[Ss]egundo|iografia|ficha/.test(fact.facto)) return sentence;
  return `Segundo a biografia, ${verbs.test(fact.facto) ? sentence : lower(sentence)}`;
}

function value(query: Query, appearances: number, goals: number): string {
  if (query.measure === 'jogos') return bold(count(appearances, 'jogo'));
  if (query.measure === 'golos') return `${bold(count(goals, 'golo'))} em ${count(appearances, 'jogo')}`;
  return bold(`${count(appearances, 'jogo')} e ${count(goals, 'golo')}`);
}

const measureName: Record<Query['measure'], string> = {
  jogos: 'dos jogos',
  golos: 'dos golos',
  ambos: 'dos jogos nem dos golos',
};

function goalsSentence({ withScorers, played, goals }: Figures, scope: string): string {
  if (withScorers === 0) return '';
  const matches = new Set(goals.map(({ match }) => match.id)).size;
  const scored =
    goals.length === 0
      ? 'não aparece entre os marcadores'
      : `marcou ${bold(count(goals.length, 'golo'))}${matches < goals.length ? `, em ${count(matches, 'jogo')}` : ''}`;
  const basis = `Dos ${count(played, 'jogo')} do Farense ${scope ? `${scope} ` : ''}nas épocas dele, ${withScorers} ${withScorers === 1 ? 'tem' : 'têm'} todos os marcadores registados`;
  return `${basis}: ${withScorers === 1 ? 'nesse' : 'nesses'} ${scored}.`;
}

function seasonSentences(query: Query, figures: Figures, scope: string): { sentences: string[]; known: boolean } {
  const { record } = figures;
  const totals = seasonFigures(record, seasonPasses(query));
  const told = claims(query, record.biography);
  const { name } = record.person;
  const when = isLimited(query) ? ` ${scope}` : '';
  if (totals.known.length === 0) {
    const confirmed = told.some((fact) => fact.confirmado);
    return {
      known: confirmed,
      sentences: [
        ...(confirmed ? told.map((fact) => claimSentence(fact, name)) : []),
        confirmed
          ? 'A ficha dessa época não traz números.'
          : `Não tenho registo ${measureName[query.measure]} de ${name}${when}${when ? '' : ', época a época'}.`,
        ...(confirmed ? [] : told.map((fact) => claimSentence(fact, name))),
      ],
    };
  }
  const part = totals.known.length < totals.seasons.length;
  return {
    known: true,
    sentences: [
      part
        ? `As fichas só trazem números de ${name} em ${totals.known.length} das ${totals.seasons.length} épocas${when} (${seasonRanges(totals.known)}): ${value(query, totals.appearances, totals.goals)}.`
        : `As fichas contam a ${name} ${value(query, totals.appearances, totals.goals)}${when || ` (${seasonRanges(totals.known)})`}.`,
      ...(part ? told.map((fact) => claimSentence(fact, name)) : []),
    ],
  };
}

/** Goals against an opponent that biographies and milestones tell of, where the scorers of the match are not on record. */
function toldOfOpponent(
  query: Query,
  record: PersonRecord,
  facts: Facts,
): { facts: Biography['factos']; milestones: Milestone[] } {
  const names = query.filter.opponentIds.flatMap((id) => facts.clubs.get(id)?.short_name ?? []);
  const about = (text: string) => names.some((name) => text.includes(name)) && /golo|marc/i.test(text);
  if (names.length === 0 || query.measure === 'jogos') return { facts: [], milestones: [] };
  const own = (record.biography?.factos ?? []).filter(
    (fact) =>
      ['golos', 'jogos', 'episodio'].includes(fact.tipo) &&
      (about(fact.facto) || names.some((name) => fact.facto.includes(name))),
  );
  const milestones = facts.milestones.filter(
    (milestone) => about(milestone.text) && milestone.text.includes(record.person.name),
  );
  return { facts: own.slice(0, 3), milestones: own.length > 0 ? [] : milestones.slice(0, 2) };
}

function evidenceOf(query: Query, figures: Figures, facts: Facts): AnswerParts['evidence'] {
  const { record, goals } = figures;
  const passes = seasonPasses(query);
  const totals = seasonFigures(record, passes);
  return {
    rows: [
      personRow(record),
      ...record.stats.filter((row) => passes(row.season)).map((row) => statRow(row, facts)),
      ...record.squads.map((row) =>
        squadRow(
          row,
          record.stats.find((stat) => stat.season === row.season),
        ),
      ),
      ...(record.biography ? biographyRows(record.biography) : []),
      ...[...new Map(goals.map(({ match }) => [match.id, match])).values()].map(matchRow),
      computedRow('numeros', {
        jogos: totals.appearances,
        golos: totals.goals,
        epocas_com_numeros: totals.known.length,
        epocas: totals.seasons.length,
        quando: totals.seasons.map(seasonLabel).join(', '),
        jogos_da_equipa: figures.played,
        jogos_com_marcadores: figures.withScorers,
        golos_nesses_jogos: goals.length,
        jogos_em_que_marcou: new Set(goals.map(({ match }) => match.id)).size,
      }),
    ],
    sources: [
      personSource(record),
      ...[...new Map(goals.map(({ match }) => [match.id, match])).values()].slice(0, 3).map(matchSource),
    ],
    coverage:
      totals.known.length < totals.seasons.length
        ? {
            known: totals.known.length,
            total: totals.seasons.length,
            note: `números em ${totals.known.length} das ${totals.seasons.length} épocas`,
          }
        : null,
    conflicts: personConflicts(record),
  };
}

const withMilestones = (evidence: AnswerParts['evidence'], told: readonly Milestone[]): AnswerParts['evidence'] => ({
  ...evidence,
  rows: [...(evidence?.rows ?? []), ...told.map(milestoneRow)],
  sources: [...(evidence?.sources ?? []), ...milestoneSources(told)],
});

/** "em que épocas": seasons in the squad, where nothing counts what he did in them. */
const presence = (record: PersonRecord, query: Query) => {
  const seasons = [...new Set(record.squads.map((row) => row.season))];
  const asked = query.filter.seasons;
  if (asked.length > 0 && record.squads.length > 0 && !asked.some((season) => seasons.includes(season)))
    return `${record.person.name} não está no plantel registado de ${list(asked.map(seasonLabel))}: está nos plantéis ${seasonsInWords(seasons)}.`;
  return '';
};

function compose(query: Query, figures: Figures, facts: Facts): Composed {
  const { record, goals } = figures;
  const scope = scopeInWords(query.filter, facts);
  const seasonal = bySeason(query);
  const told = seasonal ? seasonSentences(query, figures, scope) : { sentences: [], known: false };
  const absent = seasonal ? presence(record, query) : '';
  const games = query.measure === 'jogos' ? '' : goalsSentence(figures, scope);
  const cannot =
    seasonal || (query.measure === 'golos' && games)
      ? ''
      : `Não tenho registo de quem jogou em cada jogo, só dos plantéis${games ? '' : ` e de alguns marcadores`}.`;
  const opponent = toldOfOpponent(query, record, facts);
  const elsewhere = [
    ...opponent.facts.map((fact) => claimSentence(fact, record.person.name)),
    ...opponent.milestones.map((milestone) => milestone.text),
  ];
  const few = goals.length > 0 && goals.length <= 3 && !seasonal;
  const each = few
    ? [...new Map(goals.map(({ match }) => [match.id, match])).values()].map((match) => matchSentence(match))
    : [];
  const sentences = [
    absent,
    ...(absent ? [] : told.sentences),
    ...(few ? [] : elsewhere),
    elsewhere.length > 0 ? '' : cannot,
    games,
    ...each,
  ].filter(Boolean);
  return composed('player-figures', {
    outcome: told.known || (games && goals.length > 0) || elsewhere.length > 0 ? 'answered' : 'no-record',
    sentences,
    table:
      goals.length > 1 && !seasonal
        ? matchTable(
            `Jogos em que ${record.person.name} marcou`,
            [...new Map(goals.map(({ match }) => [match.id, match])).values()].reverse(),
          )
        : seasonal
          ? personTable(record)
          : null,
    links: [{ label: `Ver ${record.person.name}`, href: personHref(record.person.id) }],
    followUps: [
      'Em que épocas jogou?',
      'Em que posição jogava?',
      query.measure === 'golos' ? 'Quantos jogos fez?' : 'Quantos golos marcou?',
    ],
    evidence: withMilestones(evidenceOf(query, figures, facts), opponent.milestones),
    focus: {
      personId: record.person.id,
      ...(query.filter.seasons.length === 1 && { season: query.filter.seasons[0] }),
    },
  });
}

export const playerFigures = defineKind({ kind: 'player-figures', schema, recognise, gather, compose });
