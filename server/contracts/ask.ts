import type { Answer } from './answer.ts';
import type { GenerationResult } from './generation.ts';

/** One question with the earlier questions of its conversation, oldest first. */
export interface Question {
  text: string;
  previous: string[];
  channel: 'chat' | 'api' | 'cli';
  /** Who asks, so that many questions of one do not hold up the others; never logged. */
  client?: string;
}

/** Why the model did not write an answer that was its to write. */
export const modelSilences = ['off', 'no-model', 'training', 'loading', 'busy', 'down', 'resting'] as const;

export type ModelSilence = (typeof modelSilences)[number];

/** How an answer came about: shown quietly on the page, told in the API. */
export interface AnswerOrigin {
  /** `model`: at least one sentence is the model's. */
  path: 'model' | 'composed';
  model: string | null;
  adapter: string | null;
  /** Everything shown is supported by the records. */
  verified: boolean;
  /** Sentences of the model that were not shown: the composed answer's stand in their place. */
  replaced: string[];
  /** Null when the model wrote it, or had nothing to write. */
  silence: ModelSilence | null;
}

/** The events of one answer, in this order: `start`, any number of `waiting`, any number of `text`, `end`. */
export type AnswerEvent =
  | { type: 'start'; questionId: string; answer: Answer }
  /** In line for the model; 1: next. */
  | { type: 'waiting'; position: number }
  /** A sentence or more, verified; the first without a space before it. */
  | { type: 'text'; delta: string }
  | { type: 'end'; origin: AnswerOrigin; generation: GenerationResult | null };
