import type { Outcome } from '#server/contracts/answer.ts';
import type { AnswerOrigin } from '#server/contracts/ask.ts';
import type { Evidence } from '#server/contracts/evidence.ts';

/** What came back for a question, as a reader of the API gets it. */
export interface Reply {
  /** Sentences, table and choices, as Markdown. */
  text: string;
  outcome: Outcome;
  evidence: Evidence;
  /** How it came about; not known of every server. */
  origin?: Pick<AnswerOrigin, 'path' | 'replaced'>;
}

/** Asks the last turn of a conversation. */
export type Ask = (turns: string[]) => Promise<Reply>;
