import { z } from 'zod';
import type { FactRow } from '#server/contracts/facts.ts';
import { composed, noRecord } from '../compose/answers.ts';
import { bold, count, list, ordinal } from '../compose/portuguese.ts';
import { competitionScope, periodScope } from '../compose/scope.ts';
import { theStage } from '../compose/stage-name.ts';
import { seasonLabel } from '../entities/season-years.ts';
import { competitionFilter } from '../evidence/match-filter.ts';
import { computedRow, seasonHref, standingEvidence, tableSource } from '../evidence/rows.ts';
import { rowOf, seasonLeague } from '../evidence/season-league.ts';
import type { Facts } from '../facts/facts.ts';
import { type Composed, defineKind } from '../kind.ts';
import type { Parsed } from '../parse/parsed.ts';

/** The seasons in which Farense came in a certain place; the last one is 0. */
const schema = z.object({
  kind: z.literal('seasons-by-place'),
  place: z.number().int().min(0),
  competition: competitionFilter.nullable(),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
});
type Query = z.infer<typeof schema>;

function recognise(parsed: Parsed) {
  if (parsed.place === null || parsed.seasons.length > 0 || parsed.years.length > 0 || parsed.opponents.length > 0)
    return null;
  const asked = ['quando', 'vezes', 'quantos', 'epocas', 'nunca', 'epoca', 'lista'].some((cue) =>
    [...parsed.cues].some((has) => has === cue),
  );
  const cup =
    parsed.competition?.by === 'competition' ||
    parsed.competition?.values[0] === 'europa' ||
    parsed.competition?.values[0] === 'taca';
  if (!asked || cup || parsed.cues.has('jogador')) return null;
  const place = parsed.place === 'ultimo' ? 0 : parsed.place;
  return {
    query: {
      kind: 'seasons-by-place' as const,
      place,
      competition: parsed.competition,
      from: parsed.period?.from ?? null,
      to: parsed.period?.to ?? null,
    },
    score: 84,
  };
}

interface Finish {
  season: number;
  stage: FactRow<'stages'>;
  row: FactRow<'standings'>;
}

function gather(query: Query, facts: Facts): Finish[] {
  const tiers = query.competition?.by === 'tier' ? query.competition.values : null;
  return [...facts.seasons.values()]
    .sort((a, b) => a.season - b.season)
    .flatMap(({ season, tier }) => {
      const league = seasonLeague(season, facts);
      const row = league && rowOf(league.main, facts.self.id, facts);
      if (!league || !row || (tiers && !tiers.includes(String(tier)))) return [];
      if ((query.from !== null && season < query.from) || (query.to !== null && season > query.to)) return [];
      const last = facts.standings.get(league.main.id)?.at(-1)?.position;
      return row.position === (query.place === 0 ? last : query.place) ? [{ season, stage: league.main, row }] : [];
    });
}

/** A place means most in the highest division: of several seasons that one is what the question is about. */
const highest = (found: readonly Finish[]): Finish[] => {
  const top = Math.min(...found.map(({ stage }) => stage.tier ?? 9));
  return found.filter(({ stage }) => (stage.tier ?? 9) === top);
};

function compose(query: Query, found: Finish[], facts: Facts): Composed {
  const place = query.place === 0 ? 'último lugar' : `${ordinal(query.place)} lugar`;
  const scope = [query.competition ? competitionScope(query.competition, facts) : '', periodScope(query.from, query.to)]
    .filter(Boolean)
    .join(' ');
  if (found.length === 0)
    return noRecord(
      'seasons-by-place',
      `Não tenho registo de o Farense ter ficado em ${place}${scope ? ` ${scope}` : ''}.`,
      [],
      { evidence: { rows: [computedRow('lugar', { lugar: query.place, ambito: scope, vezes: 0 })] } },
    );
  const [only, ...more] = highest(found);
  return composed('seasons-by-place', {
    sentences: [
      `O Farense ficou em ${bold(place)}${scope ? ` ${scope}` : ''} ${bold(count(found.length, 'vez', 'vezes'))}: ${list(found.map(({ season, stage }) => `${seasonLabel(season)} (${theStage(stage, '', facts).slice(2)})`))}.`,
    ],
    figures: [{ label: 'vezes', value: String(found.length) }],
    links: found
      .slice(0, 3)
      .map(({ season }) => ({ label: `Ver a época ${seasonLabel(season)}`, href: seasonHref(season) })),
    followUps: ['E na I Divisão?'],
    evidence: {
      rows: [
        computedRow('lugar', { lugar: query.place, ambito: scope, vezes: found.length }),
        ...found.map(({ row }) => standingEvidence(row, facts)),
      ],
      sources: found.slice(0, 6).map(({ stage }) => tableSource(stage, facts.self.id, facts)),
    },
    focus: only && more.length === 0 ? { season: only.season } : {},
  });
}

export const seasonsByPlace = defineKind({
  kind: 'seasons-by-place',
  schema,
  teamOnly: true,
  recognise,
  gather,
  compose,
});
