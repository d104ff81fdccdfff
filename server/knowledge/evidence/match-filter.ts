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
  /** From one day to another, both included: needs a full date. */
  days: z.object({ from: z.string().nullable(), to: z.string().nullable() }).nullable(),
  competition: competitionFilter.nullable(),
  venue: z.enum(['casa', 'fora', 'neutro']).nullable(),
  outcome: outcome.nullable(),
  round: z.string().nullable(),
  /** Of ties of two matches, the first or the second one. */
  leg: z.union([z.literal(1), z.literal(2)]).nullable(),
  /** Goals of a match, the margin of its result, or its crowd: no fewer and no more than this. */
  bound: z
    .object({
      of: z.enum(['marcados', 'sofridos', 'golos', 'diferenca', 'espectadores']),
      min: z.number().int().nullable(),
      max: z.number().int().nullable(),
    })
    .nullable(),
  /** Names of referees and of grounds, as the facts write them. */
  referees: z.array(z.string()),
  grounds: z.array(z.string()),
  /** Only those that went further than ninety minutes. */
  beyond: z.enum(['prolongamento', 'penaltis']).nullable(),
  /** 0 is Sunday. */
  weekday: z.number().int().min(0).max(6).nullable(),
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
  days: null,
  competition: null,
  venue: null,
  outcome: null,
  round: null,
  leg: null,
  score: null,
  bound: null,
  referees: [],
  grounds: [],
  beyond: null,
  weekday: null,
};

export function passesCompetition(match: Match, filter: CompetitionFilter | null): boolean {
  if (!filter) return true;
  if (filter.by === 'competition') return filter.values.includes(match.stage.competition_id);
  if (filter.by === 'kind') return filter.values.includes(match.competition.kind);
  return (
    match.competition.kind === 'liga' && match.stage.tier !== null && filter.values.includes(String(match.stage.tier))
  );
}

const lateRounds = new Set(['F', 'MF']);

const two = (value: number) => String(value).padStart(2, '0');

function passesDate(match: Match, { date, years, round }: MatchFilter): boolean {
  if (!date && years.length === 0) return true;
  const written = match.date ?? '';
  // The last rounds of a cup are played in the year in which the season ends, dated or not.
  const year = Number(written.slice(0, 4)) || (lateRounds.has(round ?? '') ? match.season + 1 : 0);
  if (years.length > 0 && !years.includes(year)) return false;
  if (!date) return true;
  return (
    written.slice(5, 7) === two(date.month) &&
    (date.year === null || year === date.year) &&
    (date.day === null || written.slice(8, 10) === two(date.day))
  );
}

/** ISO dates stand in the order of their letters. */
const passesDays = ({ date }: Match, { days }: MatchFilter): boolean =>
  days === null ||
  (date?.length === 10 && (days.from === null || date >= days.from) && (days.to === null || date <= days.to));

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

function passesBound(match: Match, { bound }: MatchFilter): boolean {
  if (!bound) return true;
  const [scored, conceded] = [match.goals_for, match.goals_against];
  if (bound.of === 'espectadores') return within(match.attendance, bound);
  if (scored === null || conceded === null) return false;
  const figures = {
    marcados: scored,
    sofridos: conceded,
    golos: scored + conceded,
    diferenca: Math.abs(scored - conceded),
  };
  return within(figures[bound.of], bound);
}

const within = (value: number | null, { min, max }: { min: number | null; max: number | null }): boolean =>
  value !== null && (min === null || value >= min) && (max === null || value <= max);

/** What is on record of few matches: the others do not pass. */
const passesNames = (match: Match, { referees, grounds }: MatchFilter): boolean =>
  (referees.length === 0 || (match.referee !== null && referees.includes(match.referee))) &&
  (grounds.length === 0 || (match.stadium !== null && grounds.includes(match.stadium)));

const passesBeyond = (match: Match, { beyond }: MatchFilter): boolean =>
  beyond === null || (beyond === 'prolongamento' ? match.extra_time === true : match.penalties_for !== null);

const passesWeekday = (match: Match, { weekday }: MatchFilter): boolean =>
  weekday === null || (match.date?.length === 10 && new Date(`${match.date}T12:00:00Z`).getUTCDay() === weekday);

/** Keeps each stage's last matchday only. */
function lastRounds(matches: Match[]): Match[] {
  const last = new Map<string, number>();
  for (const match of matches) {
    const round = roundNumber(match.round);
    if (round < Number.MAX_SAFE_INTEGER) last.set(match.stage_id, Math.max(last.get(match.stage_id) ?? 0, round));
  }
  return matches.filter((match) => roundNumber(match.round) === last.get(match.stage_id));
}

/** Keeps the first or the second match of ties that had two. */
function ofLeg(matches: readonly Match[], leg: 1 | 2, facts: Facts): Match[] {
  const tie = (match: Match) => `${match.stage_id} ${match.round} ${match.opponent_id}`;
  const knockout = facts.matches.filter(
    ({ competition }) => competition.kind === 'taca' || competition.kind === 'europa',
  );
  const ties = Map.groupBy(knockout, tie);
  return matches.filter((match) => {
    const both = ties.get(tie(match)) ?? [];
    return both.length === 2 && both[leg - 1] === match;
  });
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
      passesBound(match, filter) &&
      passesNames(match, filter) &&
      passesWeekday(match, filter) &&
      passesBeyond(match, filter) &&
      passesDate(match, filter) &&
      passesDays(match, filter),
  );
  const left = filter.leg === null ? matches : ofLeg(matches, filter.leg, facts);
  return filter.round === 'J*' ? lastRounds(left) : left;
}

/** A match with a known result. */
export type Played = Match & { outcome: 'V' | 'E' | 'D'; goals_for: number; goals_against: number };

export const isPlayed = (match: Match): match is Played =>
  match.outcome !== null && match.goals_for !== null && match.goals_against !== null;
