import type { AnswerTable } from '#server/contracts/answer.ts';
import { composed, noRecord } from '../../compose/answers.ts';
import { figureColumn, resultColumns } from '../../compose/figure-column.ts';
import { bold, capital, count, decimal, list, number } from '../../compose/portuguese.ts';
import { scopeInWords } from '../../compose/scope.ts';
import { stageName } from '../../compose/stage-name.ts';
import { seasonLabel } from '../../entities/season-years.ts';
import { listSources } from '../../evidence/match-sources.ts';
import { computedRow, matchRow, seasonHref, standingEvidence, tableSource } from '../../evidence/rows.ts';
import type { Facts } from '../../facts/facts.ts';
import { type Composed, defineKind } from '../../kind.ts';
import { type FoundPoints, findPoints, isOfTables, type StagePoints, sumOf } from './find-points.ts';
import { type PointsQuery, pointsQuery, recognisePoints } from './points-query.ts';

const mostListed = 40;
const mostSources = 3;

const results = ({ won, drawn, lost }: ReturnType<typeof sumOf>): string =>
  list([count(won, 'vitória'), count(drawn, 'empate'), count(lost, 'derrota')]);

const isOneSeason = (stages: readonly StagePoints[]) => new Set(stages.map(({ stage }) => stage.season)).size === 1;

const winsWorth = (stages: readonly StagePoints[]): number[] =>
  [...new Set(stages.flatMap(({ stage }) => stage.points_per_win ?? []))].sort();

/** Two points for a win became three: a sum over both says so. */
function worth(stages: readonly StagePoints[]): string {
  const values = winsWorth(stages);
  const [only] = values;
  if (values.length === 1 && only !== undefined) return `Cada vitória valia ${count(only, 'ponto')}.`;
  return values.length > 1 ? `Somam-se épocas em que a vitória valia ${list(values.map(String))} pontos.` : '';
}

function leadSentence(query: PointsQuery, stages: readonly StagePoints[], facts: Facts): string {
  const total = sumOf(stages);
  const scope = scopeInWords(query.filter, facts);
  const where = query.filter.competition ? '' : ' no campeonato';
  const lead = capital(`${scope ? `${scope}, ` : ''}o Farense`);
  const games = `em ${count(total.played, 'jogo')}${where}`;
  if (query.as === 'media')
    return `${lead} fez em média ${bold(`${decimal(total.points / total.played)} pontos por jogo`)}: ${count(total.points, 'ponto')} ${games} (${results(total)}).`;
  return `${lead} somou ${bold(count(total.points, 'ponto'))} ${games}: ${results(total)}.`;
}

const venueNames = { casa: 'em casa', fora: 'fora' } as const;

/** "Em casa fez 41 dos 54 pontos possíveis…": each side of a comparison. */
function venueSentence(query: PointsQuery, facts: Facts): string {
  const at = (venue: 'casa' | 'fora') => {
    const { stages } = findPoints({ ...query, as: 'casa-fora', filter: { ...query.filter, venue } }, facts);
    const total = sumOf(stages);
    return `${bold(count(total.points, 'ponto'))} ${venueNames[venue]}, em ${count(total.played, 'jogo')} (${results(total)})`;
  };
  return `Foram ${at('casa')} e ${at('fora')}.`;
}

const cells = ({ played, won, drawn, lost, points }: Omit<StagePoints, 'stage' | 'row'>) => ({
  j: played,
  v: won,
  e: drawn,
  d: lost,
  p: points,
});

function tableOf(stages: readonly StagePoints[]): AnswerTable | null {
  if (stages.length < 2) return null;
  const shown = stages.toReversed().slice(0, mostListed);
  return {
    caption: 'Pontos do Farense por época',
    columns: [
      { key: 'epoca', label: 'Época', title: null, align: 'left' },
      { key: 'prova', label: 'Prova', title: null, align: 'left' },
      ...resultColumns.slice(0, 4),
      figureColumn('p', 'P', 'Pontos'),
    ],
    rows: shown.map(({ stage, row: _, ...figures }) => ({
      id: stage.id,
      cells: { epoca: seasonLabel(stage.season), prova: stageName(stage), ...cells(figures) },
      href: seasonHref(stage.season, '#tabela'),
      highlight: false,
    })),
    total: stages.length,
    href: '/epocas',
  };
}

function evidenceOf(query: PointsQuery, { stages, matches, without }: FoundPoints, scope: string, facts: Facts) {
  const total = sumOf(stages);
  const split = (['casa', 'fora'] as const).flatMap((venue) => {
    if (query.as !== 'casa-fora') return [];
    const own = sumOf(findPoints({ ...query, filter: { ...query.filter, venue } }, facts).stages);
    return [computedRow(`pontos-${venue}`, { local: venue, ...named(own) })];
  });
  const average = total.played > 0 ? decimal(total.points / total.played) : null;
  return {
    rows: [
      computedRow('pontos', {
        ambito: scope,
        pontos_por_vitoria: winsWorth(stages).join(' e '),
        ...named(total),
        media: average,
        sem_tabela: without.map(seasonLabel).join(', '),
      }),
      ...split,
      ...stages.map(({ stage, row, ...figures }) =>
        row
          ? standingEvidence(row, facts)
          : computedRow(`pontos-${stage.id}`, {
              epoca: seasonLabel(stage.season),
              competicao: stage.name,
              pontos_por_vitoria: stage.points_per_win,
              ...named(figures),
            }),
      ),
      ...(isOneSeason(stages) ? matches.map(matchRow) : []),
    ],
    sources: isOfTables(query)
      ? stages.slice(-mostSources).map(({ stage }) => tableSource(stage, facts.self.id, facts))
      : listSources(matches, facts),
  };
}

const named = ({ points, played, won, drawn, lost }: ReturnType<typeof sumOf>) => ({
  pontos: points,
  jogos: played,
  vitorias: won,
  empates: drawn,
  derrotas: lost,
});

function compose(query: PointsQuery, found: FoundPoints, facts: Facts): Composed {
  const { stages, without } = found;
  const scope = scopeInWords(query.filter, facts);
  const { points } = sumOf(stages);
  if (stages.length === 0)
    return noRecord('points', `Não tenho registo de jogos do Farense no campeonato ${scope}.`.replace(' .', '.'));
  const [first] = stages;
  return composed('points', {
    sentences: [
      leadSentence(query, stages, facts),
      query.as === 'casa-fora' ? venueSentence(query, facts) : '',
      worth(stages),
      isOfTables(query) ? '' : 'É a conta dos jogos registados.',
      without.length > 0 ? `De ${list(without.map(seasonLabel))} não há classificação registada.` : '',
    ].filter(Boolean),
    figures: [{ label: 'pontos', value: number(points) }],
    table: tableOf(stages),
    followUps: ['E fora?', 'E na I Divisão?'],
    evidence: evidenceOf(query, found, scope, facts),
    focus: first && isOneSeason(stages) ? { season: first.stage.season } : {},
  });
}

export const points = defineKind({
  kind: 'points',
  schema: pointsQuery,
  teamOnly: true,
  recognise: recognisePoints,
  gather: findPoints,
  compose,
});
