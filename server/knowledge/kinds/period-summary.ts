import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { figureColumn } from '../compose/figure-column.ts';
import { bold, capital, count, list, ordinal } from '../compose/portuguese.ts';
import { periodScope } from '../compose/scope.ts';
import { theStage } from '../compose/stage-name.ts';
import { tallyInWords } from '../compose/tally.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { anyMatch, selectMatches } from '../evidence/match-filter.ts';
import { allMatchesSource, computedRow, seasonHref, standingEvidence, tallyRow } from '../evidence/rows.ts';
import { rowOf, seasonLeague } from '../evidence/season-league.ts';
import { tally } from '../evidence/tally.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** A decade or other span of seasons: total record, divisions, best place. */
const schema = z.object({ kind: z.literal('period-summary'), from: z.number().int(), to: z.number().int() });
type Query = z.infer<typeof schema>;

const asksMore = [
  'quantos',
  'jogador',
  'treinador',
  'presidente',
  'maior',
  'menor',
  'marcadores',
  'titulo',
  'divisao',
  'subir',
  'descer',
  'serie',
  'historia',
  'pessoa',
  'mais',
  'menos',
  'vezes',
  'adversario',
  'epocas',
  'media',
  'percentagem',
  'ultimo',
  'primeiro',
] as const;

function recognise(parsed: Parsed, facts: Facts) {
  if (!parsed.period || parsed.opponents.length > 0 || parsed.competition || parsed.outcomes.length > 0) return null;
  if (asksMore.some((cue) => parsed.cues.has(cue))) return null;
  const from = Math.max(parsed.period.from ?? facts.firstSeason, facts.firstSeason);
  const to = Math.min(parsed.period.to ?? facts.lastSeason, facts.lastSeason);
  const asked = ['resumo', 'registo', 'lugar', 'pontos', 'lista', 'resultado'].some((cue) =>
    [...parsed.cues].some((has) => has === cue),
  );
  return { query: { kind: 'period-summary' as const, from, to }, score: asked ? 74 : 40 };
}

interface Summary {
  seasons: ReturnType<typeof seasonsOf>;
  total: ReturnType<typeof tally>;
}

function seasonsOf(query: Query, facts: Facts) {
  return [...facts.seasons.keys()]
    .filter((season) => season >= query.from && season <= query.to)
    .sort((a, b) => a - b)
    .flatMap((season) => {
      const league = seasonLeague(season, facts);
      const row = league && rowOf(league.main, facts.self.id, facts);
      return league && row ? [{ season, stage: league.main, row }] : [];
    });
}

const gather = (query: Query, facts: Facts): Summary => ({
  seasons: seasonsOf(query, facts),
  total: tally(selectMatches({ ...anyMatch, from: query.from, to: query.to }, facts)),
});

function table(seasons: Summary['seasons']): AnswerTable {
  return {
    caption: 'Época a época',
    columns: [
      { key: 'epoca', label: 'Época', title: null, align: 'left' },
      { key: 'prova', label: 'Campeonato', title: null, align: 'left' },
      figureColumn('lugar', 'Lugar', 'Lugar'),
      figureColumn('pts', 'Pts', 'Pontos'),
      figureColumn('ved', 'V-E-D', 'Vitórias, empates e derrotas'),
    ],
    rows: seasons.map(({ season, stage, row }) => ({
      id: String(season),
      cells: {
        epoca: seasonLabel(season),
        prova: stage.name,
        lugar: ordinal(row.position),
        pts: row.points,
        ved: row.won === null ? null : `${row.won}-${row.drawn}-${row.lost}`,
      },
      href: seasonHref(season),
      highlight: false,
    })),
    total: seasons.length,
    href: '/epocas',
  };
}

function compose(query: Query, { seasons, total }: Summary, facts: Facts): Composed {
  const scope = periodScope(query.from, query.to);
  if (total.played === 0 && seasons.length === 0)
    return noRecord('period-summary', `Não tenho registo de jogos do Farense ${scope}.`);
  const tiers = [...Map.groupBy(seasons, ({ stage }) => stage.tier ?? 0)]
    .filter(([tier]) => tier > 0)
    .sort(([a], [b]) => a - b);
  const best = [...seasons].sort(
    (a, b) => (a.stage.tier ?? 9) - (b.stage.tier ?? 9) || a.row.position - b.row.position,
  )[0];
  return composed('period-summary', {
    sentences: [
      `${capital(scope)} o Farense fez ${bold(count(total.played, 'jogo'))} com resultado registado, em todas as competições: ${tallyInWords(total)}.`,
      tiers.length > 0
        ? `Esteve ${list(tiers.map(([tier, group]) => `${count(group.length, 'época')} no ${tier}.º escalão`))}.`
        : '',
      best
        ? `A melhor classificação foi ${bold(`${ordinal(best.row.position)} lugar`)} ${theStage(best.stage, 'em', facts)}, em ${seasonLabel(best.season)}.`
        : '',
    ].filter(Boolean),
    figures: [
      { label: 'jogos', value: String(total.played) },
      { label: 'V-E-D', value: `${total.won}-${total.drawn}-${total.lost}` },
    ],
    table: seasons.length > 0 ? table(seasons) : null,
    links: [{ label: 'Ver todas as épocas', href: '/epocas' }],
    followUps: ['Qual foi a maior vitória nesse período?', 'E em casa?'],
    evidence: {
      rows: [
        tallyRow('periodo', total, { ambito: scope }),
        computedRow(
          'escaloes',
          Object.fromEntries(
            tiers.flatMap(([tier, group]) => [
              [`escalao_${tier}`, `${tier}.º`],
              [`epocas_escalao_${tier}`, group.length],
            ]),
          ),
        ),
        ...seasons.map(({ row }) => standingEvidence(row, facts)),
      ],
      sources: [allMatchesSource(facts, total.played)],
    },
  });
}

export const periodSummary = defineKind({ kind: 'period-summary', schema, teamOnly: true, recognise, gather, compose });
