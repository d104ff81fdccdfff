import { lockOwner } from '#server/checkpoints/process-lock.ts';
import { env } from '#server/config/env.ts';
import type { Answer } from '#server/contracts/answer.ts';
import type { Question } from '#server/contracts/ask.ts';
import type { LiveEngine } from '#server/inference/live-engine.ts';
import { splitQuestions } from '#server/knowledge/parse/split-questions.ts';
import { acceleratorLock } from '#server/training/training-locks.ts';
import type { CircuitBreaker } from './circuit-breaker.ts';

/** Whether there is anything for a model to tell: not where nothing is on record, nor of several questions at once. */
export const mayTell = (question: Question, answer: Answer): boolean => whyNothing(question, answer) === null;

function whyNothing(question: Question, { outcome, evidence }: Answer): WithoutModel | null {
  const tells = outcome === 'answered' || outcome === 'corrected';
  if (!tells || evidence.rows.length === 0) return 'nothing-to-tell';
  return splitQuestions(question.text).filter(({ asks }) => asks).length > 1 ? 'several-questions' : null;
}

/** Why the composed answer is given without asking the model. */
export type WithoutModel =
  | 'off'
  | 'no-model'
  | 'nothing-to-tell'
  | 'several-questions'
  | 'training'
  | 'down'
  | 'resting';

export interface Circumstances {
  readonly engine: Pick<LiveEngine, 'off' | 'start' | 'pair' | 'status'>;
  readonly breaker: CircuitBreaker;
}

/**
 * Null when the model should answer: it is on and there, and there is something to tell. Refusals, greetings and questions
 * back are always composed, for their every word counts.
 */
export async function whyNoModel(
  question: Question,
  answer: Answer,
  circumstances: Circumstances | null,
): Promise<WithoutModel | null> {
  const nothing = whyNothing(question, answer);
  if (nothing !== null) return nothing;
  if (circumstances === null || circumstances.engine.off) return 'off';
  const { engine, breaker } = circumstances;
  // Begins to load it, and does nothing ever after.
  await engine.start();
  if (engine.pair() === null) return 'no-model';
  const { state, kind } = engine.status();
  // A server elsewhere is known to be back only by asking it.
  if (kind === 'local' && (state === 'failed' || state === 'restarting')) return 'down';
  if (!breaker.closed) return 'resting';
  return kind === 'local' && !env.FARENSE_MODEL_WHILE_TRAINING && lockOwner(acceleratorLock) !== null
    ? 'training'
    : null;
}
