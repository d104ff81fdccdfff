import type { Answer } from './answer.ts';

/** One question with the earlier questions of its conversation, oldest first. */
export interface Question {
  text: string;
  previous: string[];
  channel: 'chat' | 'api' | 'cli';
}

/** How an answer came about: shown quietly on the page, told in the API. */
export interface AnswerOrigin {
  path: 'model' | 'composed';
  model: string | null;
  adapter: string | null;
  verified: boolean;
  /** Sentences of the model that failed verification and were replaced. */
  replaced: string[];
}

/** The events of one answer, in this order: `start`, any number of `text`, `end`. */
export type AnswerEvent =
  | { type: 'start'; questionId: string; answer: Answer }
  | { type: 'text'; delta: string }
  | { type: 'end'; origin: AnswerOrigin };
