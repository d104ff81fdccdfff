import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { bold, capital, count, list } from '../compose/portuguese.ts';
import { competitionScope, periodScope } from '../compose/scope.ts';
import { seasonRanges } from '../compose/season-ranges.ts';
import { theStage } from '../compose/stage-name.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { competitionFilter } from '../evidence/match-filter.ts';
import { nearestSeasons } from '../evidence/nearest-season.ts';
import { computedRow, seasonHref, seasonRows } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';
import { wantedSeasons } from '../parse/wanted-seasons.ts';

/** In which seasons Farense played where: the division of a season, the seasons of a division or cup, all divisions. */
const schema = z.object({
  kind: z.literal('divisions'),
  seasons: z.array(z.number().int()),
  competition: competitionFilter.nullable(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  which: z.enum(['todas', 'primeira', 'ultima']),
});
type Query = z.infer<typeof schema>;

const others = [
  'jogador',
  'treinador',
  'presidente',
  'titulo',
  'maior',
  'menor',
  'mais',
  'menos',
  'subir',
  'descer',
  'adversario',
  'golos',
  'pontos',
  'lugar',
  'tabela',
  'marcadores',
  'eliminado',
] as const;

function recognise(parsed: Parsed) {
  const { cues } = parsed;
  const seasonsWanted = wantedSeasons(parsed);
  const ends = cues.has('ultimo')
    ? ('ultima' as const)
    : cues.has('primeiro')
      ? ('primeira' as const)
      : ('todas' as const);
  const counted = cues.has('epocas') && (parsed.competition !== null || cues.has('divisao'));
  const when =
    parsed.competition !== null &&
    parsed.competition.by !== 'kind' &&
    (ends !== 'todas' || cues.has('quando')) &&
    parsed.outcomes.length === 0 &&
    parsed.opponents.length === 0 &&
    (!cues.has('jogo') || cues.has('epoca')) &&
    !cues.has('resultado');
  const took =
    cues.has('vezes') &&
    parsed.competition !== null &&
    parsed.competition.values[0] !== 'liga' &&
    parsed.outcomes.length === 0 &&
    parsed.opponents.length === 0 &&
    !cues.has('jogo') &&
    parsed.round === null;
  const ofSeason = cues.has('divisao') && seasonsWanted.length > 0;
  const listed = cues.has('divisao') && parsed.period !== null;
  const everyDivision =
    cues.has('divisao') && (cues.has('lista') || cues.has('quantos') || cues.has('nunca') || cues.has('epocas'));
  const played =
    cues.has('nunca') &&
    parsed.competition !== null &&
    parsed.competition.by !== 'kind' &&
    parsed.opponents.length === 0 &&
    parsed.outcomes.length === 0;
  if (!counted && !took && !when && !ofSeason && !listed && !everyDivision && !played) return null;
  // "quando caiu para as distritais" asks for the seasons played there.
  const moved = parsed.competition?.by === 'tier' && parsed.competition.values.length > 1;
  if (others.some((cue) => cues.has(cue) && !(moved && (cue === 'descer' || cue === 'subir')))) return null;
  const asks = ofSeason || listed || everyDivision;
  return {
    query: {
      kind: 'divisions' as const,
      seasons: ofSeason ? seasonsWanted : [],
      competition: asks && !counted && !took ? null : parsed.competition,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
      which: ends,
    },
    score: counted || ofSeason ? 82 : 70,
  };
}

interface Place {
  season: number;
  stage: FactRow<'stages'>;
}

function places(query: Query, facts: Facts): Place[] {
  const passes = (stage: FactRow<'stages'>) => {
    const competition = facts.competitions.get(stage.competition_id);
    if (!query.competition) return stage.role === 'principal';
    if (query.competition.by === 'tier')
      return stage.role === 'principal' && query.competition.values.includes(String(stage.tier));
    if (query.competition.by === 'kind')
      return (
        competition !== undefined &&
        query.competition.values.includes(competition.kind) &&
        (competition.kind !== 'liga' || stage.role === 'principal')
      );
    return query.competition.values.includes(stage.competition_id);
  };
  const all = [...facts.stages.values()].filter(
    (stage) =>
      passes(stage) &&
      (query.seasons.length === 0 || query.seasons.includes(stage.season)) &&
      (query.from === null || stage.season >= query.from) &&
      (query.to === null || stage.season <= query.to),
  );
  const bySeason = new Map(all.map((stage) => [stage.season, stage]));
  return [...bySeason].map(([season, stage]) => ({ season, stage })).sort((a, b) => a.season - b.season);
}

/** "3.º escalão": said where the name of the competition would suggest another. */
const tierInWords = (stage: FactRow<'stages'>) => (stage.tier === null ? '' : `, ${stage.tier}.º escalão nacional`);

function ofSeason(query: Query, found: Place[], facts: Facts): Composed {
  const [first] = found;
  if (!first) {
    const season = query.seasons[0] ?? facts.lastSeason;
    const nearby = nearestSeasons(season, facts, (candidate) => facts.seasons.get(candidate)?.league_stage_id != null);
    return noRecord(
      'divisions',
      `Não tenho registo da divisão do Farense em ${seasonLabel(season)}.`,
      [nearby.length > 0 ? `Há registo de ${list(nearby.map(seasonLabel))}.` : ''].filter(Boolean),
      {
        choices: nearby.map((near) => ({
          label: seasonLabel(near),
          question: `Em que divisão jogou o Farense em ${seasonLabel(near)}?`,
        })),
        focus: { season },
        evidence: { rows: seasonRows([season, ...nearby], facts) },
      },
    );
  }
  return composed('divisions', {
    sentences: found.map(
      ({ season, stage }) =>
        `Em ${seasonLabel(season)} o Farense jogou ${bold(theStage(stage, 'em', facts))}${tierInWords(stage)}.`,
    ),
    links: found.map(({ season }) => ({ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) })),
    followUps: ['Em que lugar ficou?', 'E na época seguinte?'],
    evidence: evidenceOf(found, facts),
    focus: { season: found.at(-1)?.season ?? first.season },
  });
}

const evidenceOf = (found: readonly Place[], facts: Facts) => ({
  rows: found.slice(0, 60).map(({ season, stage }) => ({
    id: `stages:${stage.id}`,
    table: 'stages',
    values: { epoca: seasonLabel(season), competicao: stage.name, escalao: stage.tier },
  })),
  sources: [
    {
      id: 'epocas',
      title: `Épocas do Farense, ${seasonLabel(facts.firstSeason)} a ${seasonLabel(facts.lastSeason)}`,
      href: '/epocas',
      note: `${found.length} épocas`,
    },
  ],
});

/** How many seasons in each division: for questions that name none. */
function perTier(found: readonly Place[], scope: string, facts: Facts): Composed {
  const groups = [...Map.groupBy(found, (place) => place.stage.tier ?? 0)].sort(([a], [b]) => a - b);
  const parts = groups
    .filter(([tier]) => tier > 0)
    .map(([tier, group]) => `${bold(String(group.length))} no ${tier}.º escalão`);
  return composed('divisions', {
    sentences: [
      `${capital(scope ? `${scope}, ` : '')}${scope ? 'o' : 'O'} Farense tem ${list(parts)}, em ${count(found.length, 'época')} com campeonato registado.`,
    ],
    table: placeTable(found, facts),
    followUps: ['Quantas épocas na I Divisão?', 'Quando subiu à I Divisão?'],
    evidence: {
      ...evidenceOf(found, facts),
      rows: [
        computedRow('escaloes', {
          ambito: scope,
          epocas: found.length,
          ...Object.fromEntries(groups.map(([tier, group]) => [`escalao_${tier}`, group.length])),
        }),
        ...evidenceOf(found, facts).rows,
      ],
    },
  });
}

/** The longest run of seasons that follow one another. */
function longestRun(seasons: readonly number[]): number[] {
  let best: number[] = [];
  let current: number[] = [];
  for (const season of seasons) {
    current = current.at(-1) === season - 1 ? [...current, season] : [season];
    if (current.length > best.length) best = current;
  }
  return best;
}

function placeTable(found: readonly Place[], facts: Facts): AnswerTable {
  return {
    caption: 'Épocas e campeonatos',
    columns: [
      { key: 'epoca', label: 'Época', title: null, align: 'left' },
      { key: 'prova', label: 'Prova', title: null, align: 'left' },
      { key: 'escalao', label: 'Escalão', title: null, align: 'right' },
      { key: 'lugar', label: 'Lugar', title: null, align: 'right' },
    ],
    rows: found.slice(0, 60).map(({ season, stage }) => ({
      id: stage.id,
      cells: {
        epoca: seasonLabel(season),
        prova: stage.name,
        escalao: stage.tier,
        lugar: facts.standings.get(stage.id)?.find((row) => row.club_id === facts.self.id)?.position ?? null,
      },
      href: seasonHref(season),
      highlight: false,
    })),
    total: found.length,
    href: '/epocas',
  };
}

function compose(query: Query, found: Place[], facts: Facts): Composed {
  if (query.seasons.length > 0 && !query.competition) return ofSeason(query, found, facts);
  const scope = [query.competition ? competitionScope(query.competition, facts) : '', periodScope(query.from, query.to)]
    .filter(Boolean)
    .join(' ');
  const [first, last] = [found[0], found.at(-1)];
  if (!first || !last) return noRecord('divisions', `Não tenho registo de épocas do Farense ${scope}.`);
  if (!query.competition) return perTier(found, scope, facts);
  const asked = query.which === 'ultima' ? last : first;
  const lead =
    query.which === 'todas'
      ? `O Farense tem ${bold(count(found.length, 'época'))} ${scope}: ${seasonRanges(found.map((place) => place.season))}.`
      : `A ${query.which === 'ultima' ? 'última' : 'primeira'} época registada do Farense ${scope} foi ${bold(seasonLabel(asked.season))}, ${theStage(asked.stage, 'em', facts)}.`;
  const run = longestRun(found.map((place) => place.season));
  const together =
    run.length > 1 && run.length < found.length
      ? ` A série mais longa tem ${count(run.length, 'época seguida', 'épocas seguidas')}, de ${seasonLabel(run[0] ?? 0)} a ${seasonLabel(run.at(-1) ?? 0)}.`
      : '';
  const rest =
    query.which === 'todas'
      ? `A primeira foi ${seasonLabel(first.season)} e a mais recente ${seasonLabel(last.season)}.${together}`
      : `Ao todo são ${count(found.length, 'época')}.`;
  return composed('divisions', {
    sentences: [lead, rest],
    figures: [{ label: 'épocas', value: String(found.length) }],
    table: placeTable(found, facts),
    links:
      query.which === 'todas'
        ? [{ label: 'Ver todas as épocas', href: '/epocas' }]
        : [{ label: `Ver a época ${seasonLabel(asked.season)}`, href: seasonHref(asked.season) }],
    followUps: ['E na II Divisão?', 'Qual foi a melhor classificação na I Divisão?'],
    evidence: {
      ...evidenceOf(found, facts),
      rows: [
        computedRow('epocas', {
          ambito: scope,
          epocas: found.length,
          epocas_seguidas: run.length,
          primeira: seasonLabel(first.season),
          ultima: seasonLabel(last.season),
        }),
        ...evidenceOf(found, facts).rows,
      ],
    },
    focus: query.which === 'todas' ? {} : { season: asked.season },
  });
}

export const divisions = defineKind({ kind: 'divisions', schema, teamOnly: true, recognise, gather: places, compose });
