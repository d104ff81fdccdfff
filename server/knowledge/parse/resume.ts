import { type Leg, legOf } from '../entities/legs.ts';
import { isOfLeague } from '../evidence/is-of-league.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Focus, Parsed } from './parsed.ts';

/** Cues that say nothing of what is asked: they refer, address or only name the matter. */
const soft: ReadonlySet<Cue> = new Set([
  'nos',
  'eles',
  'desse',
  'epoca',
  'jogo',
  'saudacao',
  'agradecimento',
  'fonte',
  'pessoa',
  'ultimo',
  'primeiro',
  'final',
  'meia-final',
  'quartos',
  'oitavos',
  'historia',
  'atual',
  'comparar',
]);

export const asksNothing = (parsed: Parsed): boolean => [...parsed.cues].every((cue) => soft.has(cue));

const hasTimes = (parsed: Parsed) =>
  parsed.seasons.length > 0 ||
  parsed.years.length > 0 ||
  parsed.period !== null ||
  parsed.date !== null ||
  parsed.days !== null;

/** The season a relative one means, once the conversation or the calendar gives it a starting point. */
function resolveRelative(parsed: Parsed, focus: Focus, today: number, latest: number): number | null {
  if (!parsed.relative) return null;
  const start = { context: focus.season ?? null, today, records: latest }[parsed.relative.from];
  return start === null ? null : start + parsed.relative.offset;
}

/** Turns "na época passada" into a season. With nothing to count from, it stays open. */
export function settleRelative(parsed: Parsed, focus: Focus, today: number, latest: number): Parsed {
  const season = resolveRelative(parsed, focus, today, latest);
  if (season === null || hasTimes(parsed)) return { ...parsed, focus };
  return { ...parsed, seasons: [season], focus };
}

const opposites: [Cue, Cue][] = [
  ['primeiro', 'ultimo'],
  ['maior', 'menor'],
  ['mais', 'menos'],
];

/** "e a primeira?" after a question for the last one, "e a pior?" after the best: the newer word stands. */
export function withoutOpposite(previous: ReadonlySet<Cue>, own: ReadonlySet<Cue>): Set<Cue> {
  const cues = new Set([...previous, ...own]);
  // "a maior vitória?", "e a última?": of all, no longer the biggest.
  if ((own.has('ultimo') || own.has('primeiro')) && !own.has('maior') && !own.has('menor')) {
    cues.delete('maior');
    cues.delete('menor');
  }
  for (const [one, other] of opposites) {
    if (own.has(one) && !own.has(other)) cues.delete(other);
    if (own.has(other) && !own.has(one)) cues.delete(one);
  }
  return cues;
}

const everything = new Set(['completo', 'completa', 'sempre', 'total', 'tudo', 'geral']);

/** "historial completo", "e de sempre?": no longer within the time of the question before. */
const widens = (own: Parsed): boolean => own.tokens.some((token) => everything.has(token.norm));

/** "a última época na I Divisão" is not the last on record: what the answer was about says which. */
const timesToKeep = (previous: Parsed): number[] => (previous.relative?.from === 'records' ? [] : previous.seasons);

const ranking: readonly Cue[] = [
  'maior',
  'menor',
  'ultimo',
  'primeiro',
  'mais',
  'menos',
  'nunca',
  'epocas',
  'quando',
  'serie',
];

/** "a última vitória" and then "quantos golos?": the season that the answer was about, where the question named none. */
function seasonOfAnswer(own: Parsed, previous: Parsed, season: number | undefined): number[] | null {
  const ranks = ranking.some((cue) => own.cues.has(cue));
  const bare = !hasTimes(previous) && previous.opponents.length === 0 && previous.people.length === 0;
  return season === undefined || ranks || !bare || own.opponents.length > 0 ? null : [season];
}

/** "e em maio?", after a month of 2018: May of that year. */
const withYear = (own: Parsed['date'], previous: Parsed['date']): Parsed['date'] =>
  own && own.year === null && previous?.year ? { ...own, year: previous.year } : own;

/** "e da segunda?", after the first match of a tie: the other match, not the other division. */
function otherLeg(own: Parsed, previous: Parsed): Leg | null {
  if (previous.leg === null || own.leg !== null) return null;
  const said = own.tokens.map(legOf).find((leg) => leg !== null) ?? null;
  return said !== previous.leg ? said : null;
}

/** Fills what a follow-up leaves out with what the conversation was about; what it says itself always wins. */
export function resume(own: Parsed, previous: Parsed, answeredSeason?: number): Parsed {
  const inherited = new Set<'cues' | 'opponents' | 'times' | 'venue' | 'competition'>();
  const inherit = (slot: 'cues' | 'opponents' | 'times' | 'venue' | 'competition', when: boolean) => {
    if (when) inherited.add(slot);
    return when;
  };
  const keepsQuestion = inherit('cues', asksNothing(own));
  const keepsTimes = inherit('times', !hasTimes(own) && !widens(own));
  const keepsOpponents = inherit('opponents', own.opponents.length === 0 && own.unknownOpponent === null);
  const sameMatch = keepsTimes && keepsOpponents;
  const ofAnswer = keepsTimes && !keepsQuestion ? seasonOfAnswer(own, previous, answeredSeason) : null;
  const keepsPeople = own.people.length === 0 && own.unknownPerson === null;
  // "quando foi a última?" asks for the last of what was being counted.
  const sameEvent = (own.cues.has('ultimo') || own.cues.has('primeiro')) && !own.cues.has('jogo');
  const keepsOutcomes = (keepsQuestion || sameEvent) && own.outcomes.length === 0;
  const leg = otherLeg(own, previous);
  // "em que lugar ficámos?" is of the league, whatever cup was spoken of.
  const ofTable = own.cues.has('lugar') || own.cues.has('pontos') || own.cues.has('tabela');
  const keepsCompetition =
    leg !== null || (own.competition === null && !(ofTable && !isOfLeague(previous.competition)));
  return {
    ...own,
    cues: keepsQuestion ? withoutOpposite(previous.cues, own.cues) : own.cues,
    seasons: ofAnswer ?? (keepsTimes ? timesToKeep(previous) : own.seasons),
    years: keepsTimes ? previous.years : own.years,
    period: keepsTimes ? previous.period : own.period,
    date: sameMatch ? previous.date : withYear(own.date, previous.date),
    days: keepsTimes ? previous.days : own.days,
    round: own.round ?? (sameMatch && keepsQuestion ? previous.round : null),
    opponents: keepsOpponents ? previous.opponents : own.opponents,
    unknownOpponent: keepsOpponents ? previous.unknownOpponent : own.unknownOpponent,
    people: keepsPeople ? previous.people : own.people,
    unknownPerson: keepsPeople ? previous.unknownPerson : own.unknownPerson,
    positions: keepsQuestion && own.positions.length === 0 ? previous.positions : own.positions,
    nationality: own.nationality ?? (keepsQuestion ? previous.nationality : null),
    birthplace: own.birthplace ?? (keepsQuestion ? previous.birthplace : null),
    themes: keepsQuestion && own.themes.length === 0 ? previous.themes : own.themes,
    missing: keepsQuestion && own.missing.length === 0 && own.themes.length === 0 ? previous.missing : own.missing,
    leg: own.leg ?? leg,
    competition: inherit('competition', keepsCompetition) ? previous.competition : own.competition,
    venue: inherit('venue', own.venue === null) ? previous.venue : own.venue,
    bothVenues: own.venue === null && (own.bothVenues || (keepsQuestion && previous.bothVenues)),
    outcomes: keepsOutcomes ? previous.outcomes : own.outcomes,
    score: own.score,
    count: own.count ?? (keepsQuestion ? previous.count : null),
    resumed: true,
    inherited,
  };
}
