import type { Answer } from '#server/contracts/answer.ts';
import { confirmCount } from './compose/confirm-count.ts';
import { mergeAnswers } from './compose/merge-answers.ts';
import { seasonOn } from './entities/season-years.ts';
import type { Now } from './entities/times.ts';
import { completeEvidence } from './evidence/complete-evidence.ts';
import type { Facts } from './facts/facts.ts';
import type { Clock, Composed } from './kind.ts';
import { unanswered } from './kinds/unanswered.ts';
import { readerFor } from './lexicon/reader.ts';
import { splitQuestions } from './parse/split-questions.ts';
import { type Turn, understand } from './understand.ts';

/** Earlier questions that are read again to understand a follow-up; what lies further back is forgotten. */
const memory = 8;
/** Questions answered in one message. */
const maxQuestions = 3;
function takeTurn(
  text: string,
  before: Turn | null,
  facts: Facts,
  now: Now,
  continues = false,
): { turn: Turn | null; composed: Composed } {
  const { parsed, proposal } = understand(text, before, facts, now, continues);
  const composed = proposal
    ? confirmCount(proposal.answer(), parsed.claimedCount, proposal.kind)
    : unanswered(parsed, facts);
  // Small talk leaves the conversation where it was.
  const passing = proposal === null || ['greeting', 'off-topic', 'refused'].includes(composed.answer.outcome);
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
