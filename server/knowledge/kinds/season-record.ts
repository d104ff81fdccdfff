import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { bold, count, list, ordinal } from '../compose/portuguese.ts';
import { competitionScope, periodScope } from '../compose/scope.ts';
import { stageName, theStage } from '../compose/stage-name.ts';
import { measureNouns } from '../compose/tally.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { competitionFilter } from '../evidence/match-filter.ts';
import { computedRow, seasonHref, standingEvidence, tableSource } from '../evidence/rows.ts';
import { rowOf, seasonLeague } from '../evidence/season-league.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import { howMany } from '../parse/how-many.ts';
import type { Parsed } from '../parse/parsed.ts';

const measures = ['pontos', 'lugar', 'vitorias', 'empates', 'derrotas', 'golos-marcados', 'golos-sofridos'] as const;
type Measure = (typeof measures)[number];

/** The season with most or fewest points, goals, wins… or the best or worst place, in the league tables. */
const schema = z.object({
  kind: z.literal('season-record'),
  measure: z.enum(measures),
  direction: z.enum(['mais', 'menos']),
  competition: competitionFilter.nullable(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  count: z.number().int().min(1).max(20).default(1),
});
type Query = z.infer<typeof schema>;

const worst = /^(?:pior|piores)$/;

function measureOf(parsed: Parsed): Measure | null {
  const { cues } = parsed;
  if (cues.has('golos-sofridos')) return 'golos-sofridos';
  if (cues.has('golos-marcados') || cues.has('golos')) return 'golos-marcados';
  if (cues.has('pontos')) return 'pontos';
  const [outcome] = parsed.outcomes;
  if (outcome) return ({ V: 'vitorias', E: 'empates', D: 'derrotas' } as const)[outcome.outcome];
  if (cues.has('lugar')) return 'lugar';
  return cues.has('epoca') || cues.has('epocas') || cues.has('registo') || cues.has('classificacao') ? 'lugar' : null;
}

/** "mais" of a figure is "mais"; the best place is the lowest number. "melhor defesa" is the fewest conceded. */
function directionOf(parsed: Parsed, measure: Measure): Query['direction'] {
  const isWorst = parsed.tokens.some((token) => worst.test(token.norm));
  const defence = parsed.tokens.some((token) => token.norm === 'defesa');
  const attack = parsed.tokens.some((token) => token.norm === 'ataque');
  if (measure === 'lugar') return isWorst || parsed.cues.has('menos') ? 'mais' : 'menos';
  if (defence) return isWorst ? 'mais' : 'menos';
  if (attack) return isWorst ? 'menos' : 'mais';
  return parsed.cues.has('menos') ||
    parsed.tokens.some((token) => /^(?:menor|minimo|menos)$/.test(token.norm)) ||
    (isWorst && measure === 'pontos')
    ? 'menos'
    : 'mais';
}

/** "acabou um campeonato sem derrotas?": the season with fewest of them. */
const unbeaten = (parsed: Parsed): boolean =>
  parsed.cues.has('sem-perder') &&
  !parsed.cues.has('serie') &&
  (parsed.cues.has('epoca') || parsed.tokens.some((token) => /^(?:campeonato|epoca|acab|termin)/.test(token.norm)));

function recognise(parsed: Parsed) {
  const superlative = ['maior', 'menor', 'mais', 'menos'].some((cue) => [...parsed.cues].some((has) => has === cue));
  const invincible = unbeaten(parsed);
  const measure = invincible ? 'derrotas' : measureOf(parsed);
  if (
    (!superlative && !invincible) ||
    !measure ||
    parsed.bound !== null ||
    parsed.seasons.length > 0 ||
    parsed.opponents.length > 0
  )
    return null;
  if (
    [
      'jogador',
      'treinador',
      'presidente',
      'serie',
      'adversario',
      'assistencia',
      'titulo',
      'eliminado',
      'subir',
      'descer',
      'divisao',
    ].some((cue) => [...parsed.cues].some((has) => has === cue))
  )
    return null;
  const cup =
    parsed.competition &&
    (parsed.competition.by === 'competition' ||
      (parsed.competition.by === 'kind' && parsed.competition.values[0] !== 'liga'));
  if (cup) return null;
  const bySeason =
    parsed.cues.has('epoca') ||
    parsed.cues.has('epocas') ||
    parsed.cues.has('pontos') ||
    parsed.cues.has('lugar') ||
    parsed.cues.has('classificacao') ||
    parsed.cues.has('golos-sofridos') ||
    parsed.cues.has('golos-marcados');
  if ((!bySeason && !invincible) || parsed.venue) return null;
  let score = parsed.cues.has('epoca') || parsed.cues.has('pontos') || parsed.cues.has('lugar') || invincible ? 78 : 56;
  if (parsed.cues.has('jogo') && !parsed.cues.has('epoca')) score -= 30;
  return {
    query: {
      kind: 'season-record' as const,
      measure,
      direction: invincible ? ('menos' as const) : directionOf(parsed, measure),
      competition: parsed.competition,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
      count: howMany(parsed),
    },
    score,
  };
}

interface Candidate {
  season: number;
  stage: FactRow<'stages'>;
  row: FactRow<'standings'>;
  value: number;
}

const columns: Record<Measure, (row: FactRow<'standings'>) => number | null> = {
  pontos: (row) => row.points,
  lugar: (row) => row.position,
  vitorias: (row) => row.won,
  empates: (row) => row.drawn,
  derrotas: (row) => row.lost,
  'golos-marcados': (row) => row.goals_for,
  'golos-sofridos': (row) => row.goals_against,
};

/** A place can only be compared within a tier: without one asked for, the top tier comes first. */
function gather(query: Query, facts: Facts): Candidate[] {
  const tiers = query.competition?.by === 'tier' ? query.competition.values : null;
  const all = [...facts.seasons.values()].flatMap(({ season, tier }) => {
    if ((query.from !== null && season < query.from) || (query.to !== null && season > query.to)) return [];
    if (tiers && !tiers.includes(String(tier))) return [];
    const league = seasonLeague(season, facts);
    const row = league && rowOf(league.main, facts.self.id, facts);
    const value = row && columns[query.measure](row);
    return league && row && value !== null
      ? [{ season, stage: league.main, row, value: value ?? 0, tier: tier ?? 9 }]
      : [];
  });
  const sign = query.direction === 'mais' ? -1 : 1;
  const topTier =
    query.measure === 'lugar' && !tiers
      ? query.direction === 'menos'
        ? Math.min(...all.map((one) => one.tier))
        : null
      : null;
  return all
    .filter((one) => topTier === null || one.tier === topTier)
    .sort((a, b) => sign * (a.value - b.value) || a.season - b.season);
}

const nouns: Record<Measure, [string, string]> = {
  ...measureNouns,
  pontos: ['ponto', 'pontos'],
  lugar: ['lugar', 'lugares'],
};

const inWords = (measure: Measure, value: number) =>
  measure === 'lugar' ? `${ordinal(value)} lugar` : count(value, ...nouns[measure]);

const scopeOf = ({ competition, from, to }: Query, facts: Facts): string =>
  [competition && competition.by !== 'kind' ? competitionScope(competition, facts) : '', periodScope(from, to)]
    .filter(Boolean)
    .join(' ');

/** "5.º lugar em 1994/95 (I Divisão); 6.º lugar em 1991/92 (I Divisão)". */
function rankingSentence(query: Query, ranked: readonly Candidate[], facts: Facts): string {
  const scope = scopeOf(query, facts);
  const what =
    query.measure === 'lugar' ? 'classificações' : `épocas com ${query.direction} ${nouns[query.measure][1]}`;
  const how = query.measure !== 'lugar' ? 'As' : query.direction === 'menos' ? 'As melhores' : 'As mais baixas';
  const each = ranked
    .slice(0, query.count)
    .map((one) => `${bold(inWords(query.measure, one.value))} em ${seasonLabel(one.season)} (${stageName(one.stage)})`);
  return `${how} ${what} do Farense${scope ? ` ${scope}` : ''}: ${each.join('; ')}.`;
}

function leadSentence(query: Query, best: Candidate[], ranked: readonly Candidate[], facts: Facts): string {
  const more = Math.max(0, ranked.filter((one) => one.value === best[0]?.value).length - best.length);
  const [first] = best;
  if (!first) return '';
  if (query.count > 1) return rankingSentence(query, ranked, facts);
  const scope = scopeOf(query, facts);
  const where =
    best.length === 1
      ? `em ${bold(seasonLabel(first.season))}, ${theStage(first.stage, 'em', facts)}`
      : `em ${list(best.map((one) => bold(seasonLabel(one.season))))}${more > 0 ? ` e em mais ${count(more, 'época')}` : ''}`;
  if (query.measure === 'lugar') {
    const how = query.direction === 'menos' ? 'A melhor classificação' : 'A classificação mais baixa';
    return `${how} do Farense${scope ? ` ${scope}` : ''} foi ${bold(inWords(query.measure, first.value))}, ${where}.`;
  }
  const how = query.direction === 'mais' ? 'O máximo' : 'O mínimo';
  return `${how} de ${nouns[query.measure][1]} do Farense numa época de campeonato${scope ? ` ${scope}` : ''} é ${bold(String(first.value))}, ${where}.`;
}

function rankingTable(query: Query, ranked: readonly Candidate[]): AnswerTable {
  return {
    caption: `Épocas por ${nouns[query.measure][1]}`,
    columns: [
      { key: 'epoca', label: 'Época', title: null, align: 'left' },
      { key: 'prova', label: 'Campeonato', title: null, align: 'left' },
      { key: 'valor', label: nouns[query.measure][1], title: null, align: 'right' },
      { key: 'jogos', label: 'J', title: 'Jogos', align: 'right' },
    ],
    rows: ranked.slice(0, 10).map((one) => ({
      id: String(one.season),
      cells: { epoca: seasonLabel(one.season), prova: one.stage.name, valor: one.value, jogos: one.row.played },
      href: seasonHref(one.season, '#tabela'),
      highlight: one.value === ranked[0]?.value,
    })),
    total: ranked.length,
    href: '/epocas',
  };
}

function compose(query: Query, ranked: Candidate[], facts: Facts): Composed {
  const [first] = ranked;
  if (!first) return noRecord('season-record', 'Não tenho registo de classificações nesse âmbito.');
  const best = ranked.filter((one) => one.value === first.value);
  const seasons =
    new Set(ranked.map((one) => one.row.played)).size > 1 && query.measure !== 'lugar'
      ? `As épocas não têm todas o mesmo número de jogos${query.measure === 'pontos' ? ', e cada vitória valeu 2 pontos até 1994/95 (3 em 1941/42) e 3 desde então' : ''}.`
      : '';
  return composed('season-record', {
    sentences: [
      leadSentence(query, best.slice(0, 5), ranked, facts),
      `Contam as tabelas de ${count(ranked.length, 'época')}.`,
      seasons,
    ].filter(Boolean),
    figures: [
      {
        label: seasonLabel(first.season),
        value: query.measure === 'lugar' ? ordinal(first.value) : String(first.value),
      },
    ],
    table: rankingTable(query, ranked),
    links: [{ label: `Ver a época ${seasonLabel(first.season)}`, href: seasonHref(first.season) }],
    followUps: ['E na I Divisão?', 'E na II Divisão?'],
    evidence: {
      rows: [
        computedRow('epocas', {
          ambito: periodScope(query.from, query.to),
          epocas_consideradas: ranked.length,
          melhor: first.value,
          outras: Math.max(0, best.length - 5),
          epocas: best.map((one) => seasonLabel(one.season)).join('; '),
          pontos_por_vitoria: '2 até 1994/95 (3 em 1941/42), 3 desde 1995/96',
        }),
        ...ranked.slice(0, 10).map((one) => standingEvidence(one.row, facts)),
      ],
      sources: best.slice(0, 5).map((one) => tableSource(one.stage, facts.self.id, facts)),
    },
    // Several seasons share the place: which of them "nessa época" means is not known.
    focus: best.length === 1 && query.count === 1 ? { season: first.season } : {},
  });
}

export const seasonRecord = defineKind({ kind: 'season-record', schema, teamOnly: true, recognise, gather, compose });
