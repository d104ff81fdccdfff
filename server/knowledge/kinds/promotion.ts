import { z } from 'zod';
import { composed } from '../compose/answers.ts';
import { bold, capital, count, list, ordinal } from '../compose/portuguese.ts';
import { periodScope } from '../compose/scope.ts';
import { theStage } from '../compose/stage-name.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { inSeason, type Milestone, milestoneRow, milestoneSources } from '../evidence/milestones.ts';
import { computedRow, seasonHref, standingEvidence, tableSource } from '../evidence/rows.ts';
import { rowOf, seasonLeague } from '../evidence/season-league.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';
import { wantedSeasons } from '../parse/wanted-seasons.ts';

/** Promotions and relegations: in a season, or all of them, to or from a division. */
const schema = z.object({
  kind: z.literal('promotion'),
  direction: z.enum(['sobe', 'desce']),
  seasons: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  /** Seasons of the manager named; null when none is. */
  among: z.array(z.number().int()).nullable().default(null),
  tier: z.number().int().nullable(),
  /** "descer da primeira": the tier is the one that was left, not the one reached. */
  leaves: z.boolean(),
  which: z.enum(['todas', 'primeira', 'ultima']),
});
type Query = z.infer<typeof schema>;

const origins = new Set(['da', 'de', 'do']);

/** "descemos da primeira", "a descida da I Divisão"; nobody goes down to the first tier. */
function leavesTier({ tokens }: Parsed, direction: Query['direction'], tier: number | null): boolean {
  if (direction === 'desce' && tier === 1) return true;
  return tokens.some(
    (token, index) =>
      /^(?:desc|cai|despromo|sub|promo)/.test(token.norm) &&
      origins.has(tokens[index + 1]?.norm ?? '') &&
      tier !== null,
  );
}

/** The seasons of the manager a question names: "subimos com o Paco Fortes". */
function seasonsOfManager(parsed: Parsed, facts: Facts): number[] | null {
  const ids = parsed.people.flatMap((mention) => mention.personIds);
  if (ids.length === 0) return null;
  return facts.managers.filter((row) => ids.includes(row.person_id)).map((row) => row.season);
}

function recognise(parsed: Parsed, facts: Facts) {
  const { cues } = parsed;
  const direction = cues.has('descer') ? ('desce' as const) : cues.has('subir') ? ('sobe' as const) : null;
  if (
    !direction ||
    cues.has('jogador') ||
    cues.has('treinador') ||
    cues.has('presidente') ||
    cues.has('proximo') ||
    parsed.opponents.length > 0
  )
    return null;
  const which = cues.has('ultimo')
    ? ('ultima' as const)
    : cues.has('primeiro')
      ? ('primeira' as const)
      : ('todas' as const);
  const tiers = parsed.competition?.by === 'tier' ? parsed.competition.values : [];
  // "desceu às distritais" is told by the seasons played there; "quem desceu connosco" is about others.
  if (cues.has('serie') || tiers.length > 1 || parsed.tokens.some((token) => token.norm === 'quem')) return null;
  const general =
    cues.has('quando') || cues.has('quantos') || cues.has('vezes') || cues.has('lista') || which !== 'todas';
  const named = parsed.seasons.length > 0 || parsed.years.length > 0;
  const seasons = general && !named ? [] : wantedSeasons(parsed);
  const tier = tiers.length === 1 ? Number(tiers[0]) : null;
  return {
    query: {
      kind: 'promotion' as const,
      direction,
      seasons,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
      among: seasonsOfManager(parsed, facts),
      tier,
      leaves: leavesTier(parsed, direction, tier),
      which,
    },
    score: 76,
  };
}

interface Move {
  season: number;
  from: number | null;
  to: number | null;
}

function allMoves(query: Query, facts: Facts): Move[] {
  return [...facts.seasons.values()]
    .filter((row) => row.outcome === query.direction)
    .map((row) => ({ season: row.season, from: row.tier, to: facts.seasons.get(row.season + 1)?.tier ?? null }))
    .filter(
      (move) =>
        (query.tier === null || (query.leaves ? move.from : move.to) === query.tier) &&
        (query.among === null || query.among.includes(move.season)) &&
        (query.from === null || move.season >= query.from) &&
        (query.to === null || move.season <= query.to),
    )
    .sort((a, b) => a.season - b.season);
}

const gather = (query: Query, facts: Facts): Move[] => allMoves(query, facts);

const verbs = { sobe: { past: 'subiu', noun: 'subida' }, desce: { past: 'desceu', noun: 'descida' } };

function seasonSentence(season: number, query: Query, facts: Facts): string {
  const row = facts.seasons.get(season);
  const league = seasonLeague(season, facts);
  const own = league && rowOf(league.main, facts.self.id, facts);
  const place =
    league && own ? `ficou em ${bold(`${ordinal(own.position)} lugar`)} ${theStage(league.main, 'em', facts)}` : '';
  if (!row || row.outcome === null)
    return `Não tenho registo de subida ou descida do Farense em ${seasonLabel(season)}${place ? `: ${place}` : ''}.`;
  const next = facts.seasons.get(season + 1)?.tier;
  if (row.outcome === query.direction)
    return `Sim: em ${seasonLabel(season)} o Farense ${place ? `${place} e ` : ''}${bold(verbs[query.direction].past)}${next ? ` ao ${next}.º escalão` : ''}.`;
  const happened = row.outcome === 'mantem' ? 'manteve-se no mesmo escalão' : verbs[row.outcome].past;
  return `Não: em ${seasonLabel(season)} o Farense ${place ? `${place} e ` : ''}${bold(happened)}.`;
}

function seasonEvidence(seasons: readonly number[], facts: Facts) {
  const found = seasons.flatMap((season) => {
    const league = seasonLeague(season, facts);
    const own = league && rowOf(league.main, facts.self.id, facts);
    return league && own ? [{ season, league, own }] : [];
  });
  return {
    rows: [
      ...found.map(({ own }) => standingEvidence(own, facts)),
      ...seasons.map((season) => ({
        id: `seasons:${season}`,
        table: 'seasons',
        values: {
          epoca: seasonLabel(season),
          escalao: facts.seasons.get(season)?.tier ?? null,
          desfecho: facts.seasons.get(season)?.outcome ?? null,
          escalao_seguinte: facts.seasons.get(season + 1)?.tier ?? null,
        },
      })),
    ],
    sources: found.slice(0, 12).map(({ league }) => tableSource(league.main, facts.self.id, facts)),
  };
}

const words = { sobe: /\bsub(?:ir|iu|ida)|promo/, desce: /\bdesc(?:er|eu|ida)|despromo/ };

/** What the milestones tell of a promotion or relegation. */
const movesTold = (season: number, query: Query, facts: Facts): Milestone[] =>
  facts.milestones.filter(
    (milestone) =>
      milestone.topic === 'competicoes' && words[query.direction].test(milestone.text) && inSeason(milestone, season),
  );

function ofSeasons(query: Query, facts: Facts): Composed {
  const known = query.seasons.filter((season) => facts.seasons.has(season));
  const wrong =
    known.length > 0 &&
    known.every(
      (season) => facts.seasons.get(season)?.outcome !== query.direction && facts.seasons.get(season)?.outcome !== null,
    );
  // A year touches two seasons: when one of them bears the question out, the other is not what was meant.
  const bearing = known.filter((season) => facts.seasons.get(season)?.outcome === query.direction);
  const seasons = bearing.length > 0 ? bearing : known.length > 0 ? known : query.seasons;
  const told = bearing.flatMap((season) => movesTold(season, query, facts)).slice(0, 2);
  return composed('promotion', {
    outcome: known.length === 0 ? 'no-record' : wrong ? 'corrected' : 'answered',
    sentences: [...seasons.map((season) => seasonSentence(season, query, facts)), ...told.map(({ text }) => text)],
    links: known.map((season) => ({ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) })),
    followUps: ['Mostra a tabela', 'E na época seguinte?'],
    evidence: {
      rows: [...seasonEvidence(known, facts).rows, ...told.map(milestoneRow)],
      sources: [...seasonEvidence(known, facts).sources, ...milestoneSources(told)],
      premise: wrong
        ? {
            claimed: verbs[query.direction].past,
            actual: known.map((season) => facts.seasons.get(season)?.outcome ?? '').join('; '),
          }
        : null,
    },
    focus: { season: seasons.at(-1) ?? facts.lastSeason },
  });
}

function compose(query: Query, moves: Move[], facts: Facts): Composed {
  if (query.seasons.length > 0) return ofSeasons(query, facts);
  const { past, noun } = verbs[query.direction];
  const target = query.tier === null ? 'de divisão' : `${query.leaves ? 'do' : 'ao'} ${query.tier}.º escalão`;
  const scope = periodScope(query.from, query.to);
  const [first, last] = [moves[0], moves.at(-1)];
  if (!first || !last)
    return composed('promotion', {
      evidence: { rows: [computedRow(noun, { vezes: 0, ambito: scope, escalao: query.tier })] },
      outcome: 'no-record',
      sentences: [`Não tenho registo de ${noun} do Farense ${target}${scope ? ` ${scope}` : ''}.`],
    });
  const asked = query.which === 'primeira' ? first : last;
  const lead =
    query.which === 'todas'
      ? `${capital(scope ? `${scope}, o` : 'o')} Farense ${past} ${target} ${bold(count(moves.length, 'vez', 'vezes'))}: no fim de ${list(moves.map((move) => seasonLabel(move.season)))}.`
      : `A ${query.which === 'primeira' ? 'primeira' : 'última'} ${noun} ${target} registada é a de ${bold(seasonLabel(asked.season))}.`;
  return composed('promotion', {
    sentences: [lead, 'Contam as subidas e descidas que os escalões de duas épocas seguidas confirmam.'],
    figures: [{ label: `${noun}s`, value: String(moves.length) }],
    followUps: query.direction === 'sobe' ? ['E quantas vezes desceu?'] : ['E quantas vezes subiu?'],
    evidence: {
      ...seasonEvidence(
        moves.map((move) => move.season),
        facts,
      ),
      rows: [
        computedRow(noun, {
          vezes: moves.length,
          ambito: scope,
          escalao: query.tier,
          epocas: moves.map((move) => seasonLabel(move.season)).join('; '),
        }),
        ...seasonEvidence(
          moves.map((move) => move.season),
          facts,
        ).rows,
      ],
    },
    focus: query.which === 'todas' ? {} : { season: asked.season },
  });
}

export const promotion = defineKind({ kind: 'promotion', schema, teamOnly: true, recognise, gather, compose });
