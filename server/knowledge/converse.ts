import type { Answer } from '#server/contracts/answer.ts';
import { mergeAnswers } from './compose/merge-answers.ts';
import { fold } from './entities/fold.ts';
import { seasonLabel } from './entities/season-years.ts';
import type { Now } from './entities/times.ts';
import { completeEvidence } from './evidence/complete-evidence.ts';
import type { Facts } from './facts/facts.ts';
import type { Clock, Composed, Kind, Proposal } from './kind.ts';
import { unanswered } from './kinds/unanswered.ts';
import { readerFor } from './lexicon/reader.ts';
import { parseQuestion } from './parse/parse-question.ts';
import type { Focus, Parsed } from './parse/parsed.ts';
import { resume, settleRelative } from './parse/resume.ts';
import { settleOpponents } from './parse/settle-opponents.ts';
import { settlePeople } from './parse/settle-people.ts';
import { splitQuestions } from './parse/split-questions.ts';
import { hasTime } from './parse/to-match-filter.ts';
import { kinds } from './registry.ts';

/** Earlier questions that are read again to understand a follow-up; what lies further back is forgotten. */
const memory = 8;
/** Questions answered in one message. */
const maxQuestions = 3;
/** Below this no kind has really understood the question. */
const confident = 25;

/** What a turn leaves for the next one. */
interface Turn {
  parsed: Parsed;
  focus: Focus;
}

/** The season being played: it starts in July. */
export const seasonOn = (date: Date): number => (date.getMonth() >= 6 ? date.getFullYear() : date.getFullYear() - 1);

function best(parsed: Parsed, facts: Facts): Proposal | null {
  const all: readonly Kind[] = kinds;
  const proposals = all.flatMap((kind) => kind.propose(parsed, facts) ?? []);
  return proposals.reduce<Proposal | null>(
    (top, proposal) => (top === null || proposal.score > top.score ? proposal : top),
    null,
  );
}

/** What the facts and the conversation decide about names and times, once the words have been read. */
function settleAll(parsed: Parsed, focus: Focus, facts: Facts, now: Now): Parsed {
  const timed = settleRelative(parsed, focus, now.currentSeason, now.latestSeason);
  return settlePeople(settleOpponents(timed, facts), facts);
}

/** Short and with no subject or time of its own: after an answer about a season it asks about that season. */
function leansOnContext(own: Parsed, before: Turn): boolean {
  const words = own.tokens.filter((token) => token.kind !== 'sign').length;
  const standsAlone =
    own.mentionsSelf ||
    own.opponents.length > 0 ||
    own.competition !== null ||
    own.period !== null ||
    own.date !== null ||
    own.seasons.length > 0 ||
    own.years.length > 0;
  const oneSeason = before.parsed.seasons.length === 1 || before.parsed.opponents.length > 0;
  return words <= 5 && !standsAlone && oneSeason && own.people.length === 0 && own.unknownOpponent === null;
}

const clause = /\b(epoca|ano|temporada) em que (?:o farense |nos )?([^,?]{4,60})/;

/** "na época em que ficou em quinto": the season that answers the clause takes its place. */
function withSeasonOfClause(text: string, facts: Facts, now: Now): string {
  const found = clause.exec(fold(text));
  if (!found || /\d{2,4}/.test(text)) return text;
  const inner = settleAll(parseQuestion(`em que epoca ${found[2]}`, readerFor(facts), facts, now), {}, facts, now);
  const proposal = best(inner, facts);
  const season = proposal && proposal.score >= confident ? proposal.answer().focus.season : undefined;
  return season === undefined
    ? text
    : `${text.slice(0, found.index)}época ${seasonLabel(season)}${text.slice(found.index + found[0].length)}`;
}

/** Reads one question in the light of the turn before it. */
function read(
  text: string,
  before: Turn | null,
  facts: Facts,
  now: Now,
  continues: boolean,
): { parsed: Parsed; proposal: Proposal | null } {
  const focus = before?.focus ?? {};
  const settle = (parsed: Parsed) => settleAll(parsed, focus, facts, now);
  const alonePart = settle(parseQuestion(withSeasonOfClause(text, facts, now), readerFor(facts), facts, now));
  const own = continues && !hasTime(alonePart) ? { ...alonePart, elliptical: true } : alonePart;
  const proposal = best(own, facts);
  const alone = proposal !== null && proposal.score >= confident && !own.elliptical;
  const complete = alone && (proposal.kind === 'small-talk' || before === null || !leansOnContext(own, before));
  if (!before || complete) return { parsed: own, proposal };
  const resumed = resume(own, before.parsed);
  // "e qual foi a melhor?": when its own words are not enough, those of the question before it complete them.
  const joined = { ...resumed, cues: new Set([...before.parsed.cues, ...own.cues]) };
  for (const candidate of [settle(resumed), settle(joined)]) {
    const found = best(candidate, facts);
    if (found && found.score >= confident && (alone || !proposal || found.score >= proposal.score))
      return { parsed: candidate, proposal: found };
  }
  return { parsed: own, proposal };
}

function takeTurn(
  text: string,
  before: Turn | null,
  facts: Facts,
  now: Now,
  continues = false,
): { turn: Turn | null; composed: Composed } {
  const { parsed, proposal } = read(text, before, facts, now, continues);
  const understood = proposal !== null && proposal.score >= confident;
  const composed = understood ? proposal.answer() : unanswered(parsed, facts);
  // Small talk leaves the conversation where it was.
  const passing = !understood || ['greeting', 'off-topic', 'refused'].includes(composed.answer.outcome);
  // A person is "ele" only right after an answer about him.
  const { personId: _, ...lasting } = before?.focus ?? {};
  const focus = { ...lasting, ...composed.focus, sources: composed.answer.evidence.sources };
  // "quem marcou?" asks more about the same match: the next "e contra…?" repeats the question before it as well.
  const sameMatch =
    before !== null && parsed.resumed && focus.matchId !== undefined && focus.matchId === before.focus.matchId;
  const remembered = sameMatch ? { ...before.parsed, cues: new Set([...before.parsed.cues, ...parsed.cues]) } : parsed;
  return { turn: passing ? before : { parsed: remembered, focus }, composed };
}

/** Answers a message after those before it. Deterministic: the same words and facts give the same answer. */
export function converse(question: string, previousQuestions: readonly string[], facts: Facts, clock: Clock): Answer {
  const today = clock();
  const now: Now = {
    today,
    currentSeason: seasonOn(today),
    latestSeason: facts.lastSeason,
    named: readerFor(facts).lexicon.namedSeasons,
  };
  let turn: Turn | null = null;
  const answerAll = (message: string) =>
    splitQuestions(message)
      .slice(0, maxQuestions + 1)
      .map(({ text, asks }, part) => {
        const taken = takeTurn(text, turn, facts, now, part > 0);
        turn = taken.turn;
        return { asks, composed: taken.composed };
      });
  for (const earlier of previousQuestions.slice(-memory)) answerAll(earlier);
  const answers = answerAll(question)
    .filter(({ asks }) => asks)
    .slice(0, maxQuestions)
    .map(({ composed }) => composed.answer);
  return completeEvidence(mergeAnswers(answers) ?? takeTurn(question, turn, facts, now).composed.answer, facts);
}
