import { z } from 'zod';
import type { Facts, Match } from '../facts/facts.ts';
import { roundNumber } from '../facts/load-facts.ts';

const outcome = z.enum(['V', 'E', 'D']);

export const competitionFilter = z.object({
  by: z.enum(['competition', 'kind', 'tier']),
  values: z.array(z.string()).min(1),
});

/** Which matches a question is about. Null and empty let everything through. */
export const matchFilter = z.object({
  opponentIds: z.array(z.string()),
  seasons: z.array(z.number().int()),
  /** Calendar years: need a date, and so leave undated matches out. */
  years: z.array(z.number().int()),
  from: z.number().int().nullable(),
  to: z.number().int().nullable(),
  date: z
    .object({ year: z.number().int().nullable(), month: z.number().int(), day: z.number().int().nullable() })
    .nullable(),
  competition: competitionFilter.nullable(),
  venue: z.enum(['casa', 'fora', 'neutro']).nullable(),
  outcome: outcome.nullable(),
  round: z.string().nullable(),
  /** Goals of a match, or the margin of its result, no fewer than this. */
  atLeast: z.object({ of: z.enum(['marcados', 'sofridos', 'diferenca']), value: z.number().int() }).nullable(),
  /** Either way round, unless the outcome says which. */
  score: z.object({ first: z.number().int(), second: z.number().int() }).nullable(),
});

export type MatchFilter = z.infer<typeof matchFilter>;
export type CompetitionFilter = z.infer<typeof competitionFilter>;

export const anyMatch: MatchFilter = {
  opponentIds: [],
  seasons: [],
  years: [],
  from: null,
  to: null,
  date: null,
  competition: null,
  venue: null,
  outcome: null,
  round: null,
  score: null,
  atLeast: null,
};

export function passesCompetition(match: Match, filter: CompetitionFilter | null): boolean {
  if (!filter) return true;
  if (filter.by === 'competition') return filter.values.includes(match.stage.competition_id);
  if (filter.by === 'kind') return filter.values.includes(match.competition.kind);
  return (
    match.competition.kind === 'liga' && match.stage.tier !== null && filter.values.includes(String(match.stage.tier))
  );
}

function passesDate(match: Match, filter: MatchFilter): boolean {
  if (!filter.date && filter.years.length === 0) return true;
  const [year, month, day] = (match.date ?? '').split('-').map(Number);
  if (filter.years.length > 0 && !(year && filter.years.includes(year))) return false;
  if (!filter.date) return true;
  const wanted = filter.date;
  return (
    month === wanted.month &&
    (wanted.year === null || year === wanted.year) &&
    (wanted.day === null || day === wanted.day)
  );
}

const passesSeason = (match: Match, filter: MatchFilter) =>
  (filter.seasons.length === 0 || filter.seasons.includes(match.season)) &&
  (filter.from === null || match.season >= filter.from) &&
  (filter.to === null || match.season <= filter.to);

const passesRound = (match: Match, filter: MatchFilter) =>
  filter.round === null || filter.round === 'J*' || match.round === filter.round;

function passesScore(match: Match, { score }: MatchFilter): boolean {
  if (!score) return true;
  const [goalsFor, goalsAgainst] = [match.goals_for, match.goals_against];
  return (
    (goalsFor === score.first && goalsAgainst === score.second) ||
    (goalsFor === score.second && goalsAgainst === score.first)
  );
}

function passesAtLeast(match: Match, { atLeast }: MatchFilter): boolean {
  if (!atLeast) return true;
  if (match.goals_for === null || match.goals_against === null) return false;
  const figures = {
    marcados: match.goals_for,
    sofridos: match.goals_against,
    diferenca: Math.abs(match.goals_for - match.goals_against),
  };
  return figures[atLeast.of] >= atLeast.value;
}

/** Keeps each stage's last matchday only. */
function lastRounds(matches: Match[]): Match[] {
  const last = new Map<string, number>();
  for (const match of matches) {
    const round = roundNumber(match.round);
    if (round < Number.MAX_SAFE_INTEGER) last.set(match.stage_id, Math.max(last.get(match.stage_id) ?? 0, round));
  }
  return matches.filter((match) => roundNumber(match.round) === last.get(match.stage_id));
}

/** The matches a filter lets through, oldest first, unplayed ones included. */
export function selectMatches(filter: MatchFilter, facts: Facts): Match[] {
  const matches = facts.matches.filter(
    (match) =>
      (filter.opponentIds.length === 0 || filter.opponentIds.includes(match.opponent_id)) &&
      passesSeason(match, filter) &&
      passesCompetition(match, filter.competition) &&
      (filter.venue === null || match.venue === filter.venue) &&
      (filter.outcome === null || match.outcome === filter.outcome) &&
      passesRound(match, filter) &&
      passesScore(match, filter) &&
      passesAtLeast(match, filter) &&
      passesDate(match, filter),
  );
  return filter.round === 'J*' ? lastRounds(matches) : matches;
}

/** A match with a known result. */
export type Played = Match & { outcome: 'V' | 'E' | 'D'; goals_for: number; goals_against: number };

export const isPlayed = (match: Match): match is Played =>
  match.outcome !== null && match.goals_for !== null && match.goals_against !== null;
