import { z } from 'zod';
import { outcomes } from './answer.ts';
import { feedbackRatings } from './feedback.ts';

export const loggedOutcomes = [...outcomes, 'failed'] as const;

/** What is asked of the log of questions; it stands in the page's address, and a value that means nothing is left out. */
export const questionFilterSchema = z.object({
  text: z.string().trim().max(200).catch(''),
  outcome: z.enum(loggedOutcomes).optional().catch(undefined),
  kind: z.string().max(60).optional().catch(undefined),
  path: z.enum(['model', 'composed']).optional().catch(undefined),
  channel: z.enum(['chat', 'api', 'cli']).optional().catch(undefined),
  rating: z
    .enum([...feedbackRatings, 'any'])
    .optional()
    .catch(undefined),
  days: z.coerce.number().int().min(1).max(730).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});
export type QuestionFilter = z.infer<typeof questionFilterSchema>;

/** A logged question with what is known of its answer. */
export interface LoggedQuestionRow {
  id: string;
  /** Milliseconds since 1970. */
  askedAt: number;
  text: string;
  outcome: string;
  kind: string;
  path: 'model' | 'composed';
  channel: 'chat' | 'api' | 'cli';
  latencyMs: number;
  rating: 'up' | 'down' | null;
  reason: string | null;
  correction: string | null;
  /** The answer that was given, where it is kept. */
  answer: string | null;
}

export interface LoggedQuestionPage {
  total: number;
  pageSize: number;
  rows: LoggedQuestionRow[];
}

/** Questions that mean the same and had no answer. */
export interface UnansweredGroup {
  /** As it was asked most often, or last. */
  text: string;
  ids: string[];
  kinds: string[];
  lastAskedAt: number;
  /** Other ways in which it was asked, a few of them. */
  others: string[];
  /** A name in it that the records may know by another one. */
  name: string | null;
}

/** Which questions to delete. */
export const questionDeletionSchema = z.union([
  z.object({ ids: z.array(z.string().min(1).max(100)).min(1).max(1000) }),
  z.object({ all: z.literal(true) }),
]);

export const handledSchema = z.object({
  ids: z.array(z.string().min(1).max(100)).min(1).max(5000),
  handled: z.boolean(),
});
