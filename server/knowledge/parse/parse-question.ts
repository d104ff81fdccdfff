import { findBirthplace, findOrigin } from '../entities/birthplaces.ts';
import { type Bound, findBound } from '../entities/bounds.ts';
import { type ClubMention, findClubs, findNumberedClubs } from '../entities/clubs.ts';
import { findCompetition } from '../entities/competitions.ts';
import { findLeg } from '../entities/legs.ts';
import { findGrounds, findReferees } from '../entities/match-names.ts';
import { numeralsToNumbers } from '../entities/numerals.ts';
import { findOutcomes, type OutcomeMention } from '../entities/outcomes.ts';
import { findFullNames, findPeople, withoutCuesOfNames } from '../entities/people.ts';
import { findPlace } from '../entities/places-in-table.ts';
import { findRound } from '../entities/rounds.ts';
import { findScore, findScoreOfClubs, type Score } from '../entities/scores.ts';
import { findNamedSeason } from '../entities/seasons.ts';
import { findStrangers } from '../entities/strangers.ts';
import { findTimes, type Now } from '../entities/times.ts';
import { type Token, tokenise } from '../entities/tokens.ts';
import { findUnknownOpponent } from '../entities/unknown-opponents.ts';
import { findVenue } from '../entities/venues.ts';
import { findWeekday } from '../entities/weekdays.ts';
import type { Facts } from '../facts/facts.ts';
import type { Cue } from '../lexicon/cues.ts';
import type { Reader } from '../lexicon/reader.ts';
import { findClaimedCount } from './claimed-count.ts';
import { findUnread } from './find-unread.ts';
import type { Parsed } from './parsed.ts';
import { readTopics } from './read-topics.ts';

const openings = new Set(['e', 'mas', 'entao']);
const noise = new Set(['ah', 'ok', 'pois', 'certo', 'boa', 'epa', 'pa', 'olha', 'sim', 'nao']);

/** "E fora?", "mas em casa?", "ok, e na época seguinte?". */
function opensAsFollowUp(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.kind !== 'sign');
  const first = words.findIndex((token) => !noise.has(token.norm));
  const next = words[first + 1]?.norm;
  return openings.has(words[first]?.norm ?? '') && next !== 'se';
}

/** "1a vez", "2.º jogo": which one, not how many. */
const isOrdinal = (token: Token, next: Token | undefined): boolean =>
  next?.start === token.end && /^[aoªº]$/.test(next.norm);

function findCount(tokens: readonly Token[], used: ReadonlySet<number>): number | null {
  const token = tokens.find(
    (candidate, index) =>
      candidate.kind === 'number' &&
      !used.has(index) &&
      candidate.norm.length < 4 &&
      !isOrdinal(candidate, tokens[index + 1]),
  );
  return token ? Number(token.norm) : null;
}

/** Before these words a final is a match; after any other noun ("classificação final") it only describes it. */
const finalAfter = new Set([
  '',
  'a',
  'na',
  'da',
  'as',
  'nas',
  'das',
  'uma',
  'de',
  'em',
  'e',
  'que',
  'meia',
  'quantas',
  'quantos',
  'ultima',
  'primeira',
  '?',
  '-',
  ',',
  '1',
]);

/** "e a primeira?": the first one of what was asked before; the word alone could be the first division. */
const asksFirst = (tokens: readonly Token[]): boolean =>
  tokens[0]?.norm === 'e' && tokens[1]?.raw === 'a' && tokens[2]?.norm === 'primeira' && tokens[3]?.kind !== 'word';

/** What is asked or hinted at. Words that only name a season ("o ano da final da Taça") ask nothing. */
function findCues(tokens: readonly Token[], reader: Reader, now: Now): Set<Cue> {
  const naming = new Set<number>();
  for (const index of tokens.keys()) {
    const length = findNamedSeason(tokens, index, now)?.length ?? 0;
    for (let offset = 0; offset < length; offset += 1) naming.add(index + offset);
  }
  // "estrela da amadora final taça": what follows names the competition.
  const describes = (index: number) =>
    !finalAfter.has(tokens[index - 1]?.norm ?? '') && tokens[index + 1]?.norm !== 'taca';
  const hits = reader.lexicon.cues
    .find(tokens)
    .filter((hit) => !naming.has(hit.index) && !(hit.value === 'final' && describes(hit.index)));
  const cues = new Set<Cue>(hits.map((hit) => hit.value));
  if (asksFirst(tokens)) cues.add('primeiro');
  return cues;
}

/** "o 4-1 ao Benfica" is a win, whatever verb is left out. */
function scoreClaim(tokens: readonly Token[]): OutcomeMention[] {
  for (const [index, token] of tokens.entries()) {
    const [middle, second, next] = tokens.slice(index + 1, index + 4);
    if (token.kind !== 'number' || second?.kind !== 'number' || middle?.norm !== '-' || next?.norm !== 'ao') continue;
    const [goalsFor, goalsAgainst] = [Number(token.norm), Number(second.norm)];
    if (goalsFor > 25 || goalsAgainst > 25 || goalsFor <= goalsAgainst) continue;
    return [{ outcome: 'V', form: 'verbo' }];
  }
  return [];
}

/** "farense 2-0 benfica": the first number is that of the club before it. */
function scoreBetween(
  tokens: readonly Token[],
  self: readonly ClubMention[],
  theirs: readonly ClubMention[],
): OutcomeMention[] {
  const ends = (clubs: readonly ClubMention[], at: number) => clubs.some((club) => club.index + club.length === at);
  const starts = (clubs: readonly ClubMention[], at: number) => clubs.some((club) => club.index === at);
  for (const [index, token] of tokens.entries()) {
    const second = tokens[index + 2];
    if (token.kind !== 'number' || second?.kind !== 'number' || tokens[index + 1]?.norm !== '-') continue;
    const ours = ends(self, index) && starts(theirs, index + 3);
    if (!ours && !(ends(theirs, index) && starts(self, index + 3))) continue;
    const margin = (Number(token.norm) - Number(second.norm)) * (ours ? 1 : -1);
    if (Math.max(Number(token.norm), Number(second.norm)) > 25) continue;
    return [{ outcome: margin > 0 ? 'V' : margin < 0 ? 'D' : 'E', form: 'verbo' }];
  }
  return [];
}

/** "farense 3 benfica 0": whose goals each number counts is said, and so who won. */
const outcomeOf = (score: Score | null): OutcomeMention[] =>
  score ? [{ outcome: score.first > score.second ? 'V' : score.first < score.second ? 'D' : 'E', form: 'verbo' }] : [];

/** "vitórias, empates e derrotas" asks for the whole record, not for one of them. */
const asksWholeRecord = (outcomes: readonly OutcomeMention[]) =>
  new Set(outcomes.filter((one) => one.form === 'nome').map((one) => one.outcome)).size > 1;

/** What counts as a "goleada"; the answer says so. */
const thrashing: Bound = { of: 'diferenca', min: 3, max: null };

const readTokens = (text: string, reader: Reader) =>
  numeralsToNumbers(reader.spelling.correct(tokenise(text, reader.lexicon.synonyms)));

/** Reads one question by itself: no conversation, no facts beside the names. */
export function parseQuestion(text: string, reader: Reader, facts: Facts, now: Now): Parsed {
  const tokens = readTokens(text, reader);
  const used = new Set<number>();
  const { lexicon } = reader;
  const numbered = findNumberedClubs(tokens, reader.clubNames, used);
  const bound = findBound(tokens, used);
  const leg = findLeg(tokens, used);
  const times = findTimes(tokens, now, used);
  const weekday = findWeekday(tokens, used);
  const cues = findCues(tokens, reader, now);
  const bornAt = new Set<number>();
  const born = cues.has('nascimento') ? findBirthplace(tokens, reader.birthplaces, bornAt) : null;
  for (const index of bornAt) used.add(index);
  const referees = findReferees(tokens, reader.matchNames, cues.has('arbitro'), used);
  const fullNames = findFullNames(tokens, reader, used);
  const clubs = [
    ...numbered,
    ...findClubs(tokens, reader.clubNames, used, (word) => reader.peopleNames.isName(word)),
  ].sort((a, b) => a.index - b.index);
  const birthplace = findOrigin(tokens, reader.birthplaces, used) ?? born;
  const isSelf = (club: ClubMention) => club.clubIds.includes(facts.self.id);
  const opponents = clubs.filter((club) => !isSelf(club));
  const venue = findVenue(tokens, lexicon.places, opponents, used, bornAt);
  const grounds = cues.has('final') ? [] : findGrounds(tokens, reader.matchNames, used);
  const competition = findCompetition(tokens, lexicon.competitions, used);
  const outcomes = findOutcomes(tokens, lexicon.outcomes, opponents, clubs.filter(isSelf), cues.has('eles'), used);
  const wholeRecord = asksWholeRecord(outcomes);
  if (wholeRecord) cues.add('registo');
  const scoreOfClubs = findScoreOfClubs(tokens, clubs.filter(isSelf), opponents, used);
  const score = scoreOfClubs ?? findScore(tokens, used);
  const round = findRound(tokens, cues, used);
  const named = opponents.length > 0 ? opponents : venue.opponents;
  const strangers = findStrangers(tokens, reader, used);
  const count = findCount(tokens, used);
  const { people, unknown } = findPeople(tokens, reader, used);
  return {
    text,
    tokens,
    cues: withoutCuesOfNames(cues, tokens, [...fullNames, ...people], reader),
    ...times,
    opponents: named,
    unknownOpponent: named.length > 0 ? null : findUnknownOpponent(tokens, reader, used),
    strangers: [...fullNames.map((person) => person.written), ...strangers],
    mentionsSelf: clubs.some(isSelf),
    people: [...fullNames, ...people],
    unknownPerson: fullNames.length > 0 || people.length > 0 ? null : unknown,
    ...readTopics(tokens, reader.topics),
    birthplace,
    today: now.today,
    competition: competition?.filter ?? null,
    competitions: competition?.all ?? [],
    venue: venue.venue,
    bothVenues: venue.both,
    outcomes: wholeRecord
      ? []
      : outcomes.length > 0 || opponents.length === 0
        ? outcomes
        : [...outcomeOf(scoreOfClubs), ...scoreBetween(tokens, clubs.filter(isSelf), opponents), ...scoreClaim(tokens)],
    score,
    bound: bound ?? (cues.has('golear') && (cues.has('vezes') || cues.has('quantos')) ? thrashing : null),
    referees,
    grounds,
    weekday,
    place: findPlace(tokens),
    round,
    leg,
    count,
    claimedCount: findClaimedCount(text, tokens, count),
    unread: findUnread(tokens, reader, used),
    elliptical: opensAsFollowUp(tokens) || cues.has('desse') || times.relative?.from === 'context',
    resumed: false,
    inherited: new Set(),
    focus: {},
  };
}
