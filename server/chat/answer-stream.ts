import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { log } from '#server/config/log.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { AnswerEvent, AnswerOrigin, Question } from '#server/contracts/ask.ts';
import { logQuestion } from '#server/db/log-question.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { answerQuestion } from '#server/knowledge/answer.ts';
import { answerSeconds, answersTotal } from './metrics.ts';

/** Written by the knowledge engine alone: every figure in it comes from a row of the evidence. */
const composed: AnswerOrigin = { path: 'composed', model: null, adapter: null, verified: true, replaced: [] };

/** Sentences as they stream: each with the space that parts it from the one before. */
function* textOf(answer: Answer): Generator<string> {
  for (const [i, sentence] of answer.sentences.entries()) yield i === 0 ? sentence : ` ${sentence}`;
}

async function record(question: Question, id: string, answer: Answer, startedAt: number): Promise<void> {
  const latencyMs = Math.round(performance.now() - startedAt);
  answersTotal.inc({ outcome: answer.outcome, path: composed.path, channel: question.channel });
  answerSeconds.observe(latencyMs / 1000);
  try {
    await logQuestion({
      id,
      text: question.text,
      outcome: answer.outcome,
      kind: answer.evidence.kind,
      evidenceIds: answer.evidence.rows.map((row) => row.id).slice(0, 50),
      path: composed.path,
      channel: question.channel,
      latencyMs,
    });
  } catch (error) {
    // A full disk must not cost the fan the answer.
    log.error({ err: error }, 'the question could not be logged');
  }
}

/**
 * One question, end to end: knowledge, text, log. The consumer may stop at any event; the question is logged all the
 * same.
 */
export async function* answerStream(question: Question): AsyncGenerator<AnswerEvent, void, void> {
  const startedAt = performance.now();
  const answer = await answerQuestion(question.text, question.previous, await openIndex());
  const questionId = randomUUID();
  try {
    yield { type: 'start', questionId, answer };
    for (const delta of textOf(answer)) yield { type: 'text', delta };
    yield { type: 'end', origin: composed };
  } finally {
    await record(question, questionId, answer, startedAt);
  }
}
