import { z } from 'zod';
import { answerChoice, answerFigure, answerLink, answerTable, outcomes } from './answer.ts';
import { modelSilences } from './ask.ts';
import { evidenceSchema } from './evidence.ts';

/** Longest question that is read, in characters (after trimming). */
export const maxQuestionLength = 2_000;
/** Messages of a conversation that are read; older ones are dropped, not refused. */
export const maxConversationLength = 40;

/** Metadata of an answer's message on the page. */
export const answerMetadata = z.object({
  /** Identifies the logged question, for feedback. */
  questionId: z.string().optional(),
  /** `model`: written by the language model and verified; `composed`: by the knowledge engine alone. */
  path: z.enum(['model', 'composed']).optional(),
  model: z.string().nullable().optional(),
  adapter: z.string().nullable().optional(),
  verified: z.boolean().optional(),
  silence: z.enum(modelSilences).nullable().optional(),
  /** Sentences of the model that were replaced. */
  replaced: z.number().int().optional(),
  /** In line for the model while nothing is written yet: 1 is next. */
  position: z.number().int().nullable().optional(),
  outcome: z.enum(outcomes).optional(),
});

/** Parts beside the text: each arrives once, as AI SDK part `data-<name>`. Sources are `source-url` parts. */
export const answerDataParts = {
  figures: z.array(answerFigure),
  table: answerTable,
  ways: z.object({ links: z.array(answerLink), choices: z.array(answerChoice), followUps: z.array(z.string()) }),
  evidence: evidenceSchema,
};

export type AnswerMetadata = z.infer<typeof answerMetadata>;
export type AnswerDataParts = { [K in keyof typeof answerDataParts]: z.infer<(typeof answerDataParts)[K]> };

/** Body of `POST /api/chat`, as AI SDK's default transport sends it; unknown parts are ignored. */
export const chatRequest = z.object({
  id: z.string().max(100).optional(),
  messages: z
    .array(
      z.object({
        id: z.string().max(100).optional(),
        role: z.enum(['user', 'assistant', 'system']),
        parts: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })).max(200),
      }),
    )
    .min(1),
});
