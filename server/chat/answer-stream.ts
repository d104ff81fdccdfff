import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { env } from '#server/config/env.ts';
import { log } from '#server/config/log.ts';
import { remember } from '#server/config/remember.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { AnswerEvent, AnswerOrigin, Question } from '#server/contracts/ask.ts';
import type { GenerationResult } from '#server/contracts/generation.ts';
import { logQuestion } from '#server/db/log-question.ts';
import { openIndex } from '#server/facts/open-index.ts';
import type { LiveEngine } from '#server/inference/live-engine.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { loadFacts } from '#server/knowledge/facts/load-facts.ts';
import { readerFor } from '#server/knowledge/lexicon/reader.ts';
import { answerEngine } from './answer-engine.ts';
import { whyNoModel } from './choose-path.ts';
import { CircuitBreaker } from './circuit-breaker.ts';
import { earlierTurns } from './earlier-turns.ts';
import { countWriting, metrics } from './metrics.ts';
import { modelSilence } from './model-silence.ts';
import { type Written, writeAnswer } from './write-answer.ts';

/** Written by the knowledge engine alone: every figure in it comes from a row of the evidence. */
const composed: AnswerOrigin = {
  path: 'composed',
  model: null,
  adapter: null,
  verified: true,
  replaced: [],
  silence: null,
};
const never = new AbortController().signal;
/** A command has nobody waiting behind it, and its model still has to be loaded. */
const commandWaitMs = 120_000;

/** One an engine: a model that is only being tried must not have the fans' one rest. */
function breakerOf(engine: LiveEngine): CircuitBreaker {
  const breakers = remember('model-breakers', () => new WeakMap<LiveEngine, CircuitBreaker>());
  const breaker = breakers.get(engine) ?? new CircuitBreaker();
  breakers.set(engine, breaker);
  return breaker;
}

/** Sentences as they stream: each with the space that parts it from the one before. */
function* textOf(answer: Answer): Generator<string> {
  for (const [i, sentence] of answer.sentences.entries()) yield i === 0 ? sentence : ` ${sentence}`;
}

export interface Answering {
  readonly signal?: AbortSignal;
  /** By default the one that fans are answered with; null: composed answers only. */
  readonly engine?: LiveEngine | null;
  /** False: the question is nobody's, so it is neither logged nor counted. */
  readonly counted?: boolean;
}

interface Outcome {
  origin: AnswerOrigin;
  generation: GenerationResult | null;
}

async function record(
  question: Question,
  id: string,
  answer: Answer,
  origin: AnswerOrigin,
  startedAt: number,
): Promise<void> {
  const latencyMs = Math.round(performance.now() - startedAt);
  metrics.answersTotal.inc({ outcome: answer.outcome, path: origin.path, channel: question.channel });
  metrics.answerSeconds.observe(latencyMs / 1000);
  try {
    await logQuestion({
      id,
      text: question.text,
      outcome: answer.outcome,
      kind: answer.evidence.kind,
      evidenceIds: answer.evidence.rows.map((row) => row.id).slice(0, 50),
      path: origin.path,
      channel: question.channel,
      latencyMs,
    });
  } catch (error) {
    // A full disk must not cost the fan the answer.
    log.error({ err: error }, 'the question could not be logged');
  }
}

/** What the model makes of the answer, or the composed sentences where it should not try. */
async function* told(
  question: Question,
  answer: Answer,
  engine: LiveEngine | null,
  signal: AbortSignal,
): AsyncGenerator<Extract<AnswerEvent, { type: 'waiting' | 'text' }>, Outcome> {
  const reason = await whyNoModel(question, answer, engine && { engine, breaker: breakerOf(engine) });
  if (engine === null || reason !== null) {
    metrics.withoutModel.inc({ reason: reason ?? 'off' });
    for (const delta of textOf(answer)) yield { type: 'text', delta };
    return { origin: { ...composed, silence: modelSilence(reason, engine?.status().state) }, generation: null };
  }
  const index = await openIndex();
  const draft = {
    question,
    answer,
    earlier: await earlierTurns(question, index),
    reader: readerFor(await loadFacts(index)),
  };
  const waitMs = question.channel === 'cli' ? commandWaitMs : env.FARENSE_MODEL_WAIT_MS;
  const written = yield* writeAnswer(draft, { engine, waitMs, signal });
  return { origin: originOf(written, engine), generation: written.generation };
}

function originOf(written: Written, engine: LiveEngine): AnswerOrigin {
  const { path, replaced, objections, failure } = written;
  countWriting(written);
  // Nobody's turn, or no model: that says nothing of how it writes.
  if (!(failure === 'busy' || failure === 'waited' || failure === 'unavailable'))
    breakerOf(engine).record(failure === null && path === 'model');
  const told = { path, replaced, objections, failure };
  if (replaced.length > 0 || failure) log.warn(told, 'composed sentences were put in');
  if (path === 'composed')
    return { ...composed, replaced: [...replaced], silence: modelSilence(failure, engine.status().state) };
  const { model = null, adapter = null } = engine.pair() ?? {};
  return { path, model, adapter, verified: true, replaced: [...replaced], silence: null };
}

/**
 * One question, end to end: knowledge, text, log. The consumer may stop at any event, or `signal` between two; the
 * question is logged all the same.
 */
export async function* answerStream(
  question: Question,
  { signal = never, engine = answerEngine(), counted = true }: Answering = {},
): AsyncGenerator<AnswerEvent, void, void> {
  const startedAt = performance.now();
  const answer = await answerQuestion(question.text, question.previous, await openIndex());
  const questionId = randomUUID();
  let outcome: Outcome = { origin: composed, generation: null };
  try {
    yield { type: 'start', questionId, answer };
    outcome = yield* told(question, answer, engine, signal);
    yield { type: 'end', ...outcome };
  } catch (error) {
    // Nobody listens any more: that is no failure.
    if (!signal.aborted) throw error;
  } finally {
    if (counted) await record(question, questionId, answer, outcome.origin, startedAt);
  }
}
