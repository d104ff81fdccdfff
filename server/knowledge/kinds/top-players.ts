import { z } from 'zod';
import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed } from '../compose/answers.ts';
import { bold, count, list, number } from '../compose/portuguese.ts';
import { periodScope } from '../compose/scope.ts';
import { seasonRanges } from '../compose/season-ranges.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import { personHref, statRow } from '../evidence/people.ts';
import { type Claim, careerClaims, topScorerClaims, topScorerMilestones } from '../evidence/player-claims.ts';
import { computedRow, seasonHref } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import { seasonsInQuestion } from '../parse/moment.ts';
import type { Parsed } from '../parse/parsed.ts';

/** Who scored, played or stayed most: in a season, a period or overall, with how much of it is on record. */
const schema = z.object({
  kind: z.literal('top-players'),
  measure: z.enum(['golos', 'jogos', 'epocas']),
  season: z.number().int().nullable(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});
type Query = z.infer<typeof schema>;

/** Share of a squad with figures from which a season's ranking can be told. */
const enough = 0.7;

function measureOf(parsed: Parsed): Query['measure'] | null {
  const { cues } = parsed;
  if (cues.has('melhor-marcador')) return 'golos';
  const most = cues.has('mais') || cues.has('maior') || cues.has('mais-tempo');
  if (cues.has('mais-jogos') || (cues.has('jogador') && most)) {
    if (cues.has('golos')) return 'golos';
    return cues.has('epocas') || cues.has('mais-tempo') || cues.has('epoca') ? 'epocas' : 'jogos';
  }
  return cues.has('mais-tempo') && (cues.has('plantel') || cues.has('jogo')) ? 'epocas' : null;
}

function recognise(parsed: Parsed) {
  const measure = measureOf(parsed);
  if (
    !measure ||
    parsed.people.length > 0 ||
    parsed.cues.has('treinador') ||
    parsed.cues.has('presidente') ||
    parsed.cues.has('injecao')
  )
    return null;
  if (parsed.cues.has('adversario')) return null;
  const named = parsed.seasons.length + parsed.years.length > 0 || parsed.elliptical || parsed.resumed;
  const [season = null] = named && measure !== 'epocas' && !parsed.period ? seasonsInQuestion(parsed).slice(-1) : [];
  return {
    query: {
      kind: 'top-players' as const,
      measure,
      season,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
    },
    score: 88,
  };
}

type Stat = FactRow<'season_stats'>;

interface Found {
  /** The season's figures, highest first. */
  stats: Stat[];
  squad: number;
  /** Recorded goals by player, in the season's matches with all scorers on record. */
  scorers: { personId: string; goals: number }[];
  matches: number;
  withScorers: number;
}

function gather(query: Query, facts: Facts): Found {
  const stats = facts.seasonStats.filter((row) => row.season === query.season && row.appearances !== null);
  const of = (row: Stat) => (query.measure === 'golos' ? row.goals : row.appearances) ?? 0;
  const matches = facts.matches.filter((match) => match.season === query.season && match.outcome !== null);
  const goals = matches
    .flatMap((match) => facts.goalsByMatch.get(match.id) ?? [])
    .filter((goal) => goal.side === 'farense' && !goal.own_goal && goal.person_id !== null);
  return {
    stats: stats.toSorted((a, b) => of(b) - of(a)),
    squad: new Set(facts.squadEntries.filter((row) => row.season === query.season).map((row) => row.person_id)).size,
    scorers: [...Map.groupBy(goals, (goal) => goal.person_id ?? '')]
      .map(([personId, own]) => ({ personId, goals: own.length }))
      .sort((a, b) => b.goals - a.goals),
    matches: matches.length,
    withScorers: matches.filter((match) => match.scorers === 'completos').length,
  };
}

const nameOf = (id: string, facts: Facts) => facts.people.get(id)?.name ?? id;

function statTable(query: Query, season: number, stats: readonly Stat[], facts: Facts): AnswerTable {
  return {
    caption: `${query.measure === 'golos' ? 'Golos' : 'Jogos'} registados por jogador em ${seasonLabel(season)}`,
    columns: [
      { key: 'nome', label: 'Jogador', title: null, align: 'left' },
      { key: 'jogos', label: 'J', title: 'Jogos', align: 'right' },
      { key: 'golos', label: 'G', title: 'Golos', align: 'right' },
    ],
    rows: stats.slice(0, 20).map((row, index) => ({
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
function leaders(query: Query, stats: readonly Stat[]): Stat[] {
  const value = (row: Stat) => (query.measure === 'golos' ? row.goals : row.appearances);
  const [top] = stats;
  return top ? stats.filter((row) => value(row) === value(top)) : [];
}

const topValue = (query: Query, [top]: readonly Stat[]) =>
  (query.measure === 'golos' ? top?.goals : top?.appearances) ?? 0;

const claimSource = ({ biography }: Claim, facts: Facts) => {
  const person = [...facts.people.values()].find((row) => row.biography === biography.slug);
  return {
    id: `biografia:${biography.slug}`,
    title: `Biografia de ${biography.nome}`,
    href: personHref(person?.id ?? biography.slug, '#factos'),
    note: null,
  };
};

const claimRow = ({ biography, fact }: Claim, index: number) => ({
  id: `biografias:${biography.slug}:marcador-${index + 1}`,
  table: 'biografias',
  values: { nome: biography.nome, facto: fact.facto, confirmado: fact.confirmado, fonte: fact.fonte },
});

function ofSeason(query: Query, season: number, found: Found, facts: Facts): Composed {
  const { stats, squad, scorers, matches, withScorers } = found;
  const label = seasonLabel(season);
  const covered = squad > 0 && stats.length / squad >= enough;
  const milestones = query.measure === 'golos' ? topScorerMilestones(season, facts) : [];
  const claims = query.measure === 'golos' && milestones.length === 0 ? topScorerClaims(season, facts) : [];
  const first = leaders(query, stats);
  const [top] = first;
  const figure = top
    ? query.measure === 'golos'
      ? count(top.goals ?? 0, 'golo')
      : count(top.appearances ?? 0, 'jogo')
    : '';
  const names = list(first.map((row) => bold(nameOf(row.person_id, facts))));
  const what = query.measure === 'golos' ? 'melhor marcador' : 'jogador com mais jogos';
  const told = [
    ...milestones.map((milestone) => milestone.text),
    ...claims
      .slice(0, 2)
      .map(({ biography, fact }) =>
        fact.confirmado
          ? `${biography.nome}: ${fact.facto}`
          : `Segundo a biografia de ${biography.nome}: ${fact.facto}`,
      ),
  ];
  const [best] = scorers;
  const known =
    first.length > 0 && !covered && topValue(query, first) > 0
      ? `Entre esses, ${first.length > 1 ? 'os que têm mais são' : 'quem tem mais é'} ${names} (${figure}).`
      : '';
  const level = scorers.filter((one) => one.goals === best?.goals).slice(0, 4);
  const partial =
    best && best.goals > 1 && query.measure === 'golos' && !covered
      ? `Nos ${withScorers} de ${matches} jogos dessa época com marcadores registados, ${level.length > 1 ? 'os que mais marcaram foram' : 'quem mais marcou foi'} ${list(level.map((one) => nameOf(one.personId, facts)))} (${count(best.goals, 'golo')}).`
      : '';
  const lead = covered
    ? `${first.length > 1 ? `Em ${label} houve ${first.length} jogadores no topo, com` : `O ${what} do Farense em ${label}, pelas fichas, foi ${names}, com`} ${bold(figure)}${first.length > 1 ? `: ${names}` : ''}.`
    : `Não tenho registo completo dos ${query.measure} por jogador em ${label}: só há números de ${stats.length} dos ${squad} jogadores do plantel.`;
  return composed('top-players', {
    outcome:
      covered || milestones.length > 0 || claims.some((claim) => claim.fact.confirmado) ? 'answered' : 'no-record',
    sentences: [
      ...(covered ? [lead, ...told] : [...told, lead]),
      covered ? `Há números de ${stats.length} dos ${squad} jogadores do plantel.` : told.length > 0 ? '' : known,
      partial,
    ].filter(Boolean),
    table: covered ? statTable(query, season, stats, facts) : null,
    links: [{ label: `Ver a época ${label}`, href: seasonHref(season, '#plantel') }],
    followUps: ['Quem era o treinador?', 'Qual era o plantel?', 'E na época seguinte?'],
    evidence: {
      rows: [
        ...stats.slice(0, 20).map((row) => statRow(row, facts)),
        ...milestones.map(milestoneRow),
        ...claims.map(claimRow),
        computedRow('marcadores', {
          epoca: label,
          com_numeros: stats.length,
          plantel: squad,
          jogos: matches,
          jogos_com_marcadores: withScorers,
          mais_golos_nesses: best?.goals ?? 0,
          no_topo: first.length,
          nomes: scorers
            .slice(0, 4)
            .map((one) => nameOf(one.personId, facts))
            .join(', '),
        }),
      ],
      sources: [
        {
          id: `plantel:${season}`,
          title: `Plantel de ${label}`,
          href: seasonHref(season, '#plantel'),
          note: `números de ${stats.length} dos ${squad} jogadores`,
        },
        ...milestoneSources(milestones),
        ...claims.slice(0, 2).map((claim) => claimSource(claim, facts)),
      ],
      coverage: {
        known: stats.length,
        total: squad,
        note: `números de ${stats.length} dos ${squad} jogadores do plantel`,
      },
    },
    focus: { season, ...(covered && top && first.length === 1 ? { personId: top.person_id } : {}) },
  });
}

/** Seasons in the squad, which are on record for everyone; figures are not. */
function mostSeasons(query: Query, facts: Facts): Composed {
  const inScope = (season: number) =>
    (query.from === null || season >= query.from) && (query.to === null || season <= query.to);
  const ranked = [
    ...Map.groupBy(
      facts.squadEntries.filter((row) => inScope(row.season)),
      (row) => row.person_id,
    ),
  ]
    .map(([personId, rows]) => ({ personId, seasons: [...new Set(rows.map((row) => row.season))] }))
    .sort((a, b) => b.seasons.length - a.seasons.length);
  const [top] = ranked;
  const equal = ranked.filter((row) => row.seasons.length === top?.seasons.length);
  const scope = periodScope(query.from, query.to);
  const firstComplete = 1970;
  return composed('top-players', {
    sentences: [
      `${equal.length > 1 ? 'Os jogadores' : 'O jogador'} com mais épocas nos plantéis registados${scope ? ` ${scope}` : ''} ${equal.length > 1 ? 'são' : 'é'} ${list(equal.slice(0, 3).map((row) => bold(nameOf(row.personId, facts))))}, com ${bold(count(top?.seasons.length ?? 0, 'época'))}${equal.length === 1 && top ? ` (${seasonRanges(top.seasons)})` : ''}.`,
      `Antes de ${seasonLabel(firstComplete)} as listas de jogadores não são completas.`,
    ],
    table: {
      caption: 'Jogadores com mais épocas nos plantéis registados',
      columns: [
        { key: 'nome', label: 'Jogador', title: null, align: 'left' },
        { key: 'epocas', label: 'Épocas', title: null, align: 'right' },
        { key: 'quando', label: 'Quando', title: null, align: 'left' },
      ],
      rows: ranked.slice(0, 15).map((row) => ({
        id: row.personId,
        cells: { nome: nameOf(row.personId, facts), epocas: row.seasons.length, quando: seasonRanges(row.seasons) },
        href: personHref(row.personId),
        highlight: equal.includes(row),
      })),
      total: Math.min(ranked.length, 15),
      href: null,
    },
    followUps: ['Quem treinou mais épocas?', 'Quem foi o melhor marcador em 1971/72?'],
    evidence: {
      rows: ranked.slice(0, 15).map((row) =>
        computedRow(`epocas-${row.personId}`, {
          nome: nameOf(row.personId, facts),
          epocas: row.seasons.length,
          quando: row.seasons.map(seasonLabel).join(', '),
          listas_completas_desde: seasonLabel(firstComplete),
        }),
      ),
      sources: [
        {
          id: 'planteis',
          title: facts.sources.get('planteis')?.title ?? 'Plantéis do Farense',
          href: '/pessoas',
          note: null,
        },
      ],
    },
    focus: top && equal.length === 1 ? { personId: top.personId } : {},
  });
}

/** There is no list of all time; what the biographies count is told as theirs. */
function ofAllTime(query: Query & { measure: 'golos' | 'jogos' }, facts: Facts): Composed {
  const known = facts.seasonStats.filter((row) => row.appearances !== null).length;
  const total = facts.squadEntries.length;
  const claims = careerClaims(query.measure, facts).slice(0, 3);
  const scope = periodScope(query.from, query.to);
  return composed('top-players', {
    outcome: 'no-record',
    sentences: [
      `Não tenho registo de uma lista de ${query.measure === 'golos' ? 'melhores marcadores' : 'jogadores com mais jogos'} do Farense${scope ? ` ${scope}` : ' de sempre'}: só há números em ${number(known)} das ${number(total)} presenças em plantéis.`,
      claims.length > 0 && !scope
        ? `O que as biografias contam, sem outra fonte: ${list(claims.map((claim) => `${bold(claim.biography.nome)}, ${claim.total} ${query.measure}`))}.`
        : '',
    ].filter(Boolean),
    links: [{ label: 'Ver todas as pessoas', href: '/pessoas' }],
    followUps: ['Quem foi o melhor marcador em 1973/74?', 'Quem esteve mais épocas no plantel?'],
    evidence: {
      rows: [...claims.map(claimRow), computedRow('presencas', { com_numeros: known, presencas: total })],
      sources: claims.map((claim) => claimSource(claim, facts)),
      coverage: { known, total, note: `números em ${number(known)} das ${number(total)} presenças em plantéis` },
    },
  });
}

function compose(query: Query, found: Found, facts: Facts): Composed {
  if (query.measure === 'epocas') return mostSeasons(query, facts);
  if (query.season !== null) return ofSeason(query, query.season, found, facts);
  return ofAllTime({ ...query, measure: query.measure }, facts);
}

export const topPlayers = defineKind({ kind: 'top-players', schema, recognise, gather, compose });
