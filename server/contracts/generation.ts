import { z } from 'zod';

/** What an engine is asked for, and what it answers: the same for the local worker and a remote server. */

export const chatTurnSchema = z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() });

export const generationRequestSchema = z.object({
  /** A conversation for the model's chat template, or raw text to be continued. */
  input: z.union([z.object({ messages: z.array(chatTurnSchema).min(1) }), z.object({ text: z.string().min(1) })]),
  /** What the answer to `messages` begins with: it is continued, not said again. Remote engines ignore it. */
  begin: z.string().default(''),
  maxTokens: z.int().min(1).max(32_768).default(256),
  /** 0: always the likeliest token. */
  temperature: z.number().min(0).max(5).default(0),
  topP: z.number().gt(0).max(1).default(1),
  /** 0: no limit. */
  topK: z.int().min(0).default(0),
  minP: z.number().min(0).max(1).default(0),
  repetitionPenalty: z.number().positive().default(1),
  /** The same seed gives the same text; null: a new one each time. */
  seed: z.int().min(0).max(0xffff_ffff).nullable().default(null),
  stop: z.array(z.string().min(1)).max(16).default([]),
  logprobs: z.boolean().default(false),
  /** Folder of a LoRA adapter; null: the base alone. Remote engines ignore it. */
  adapter: z.string().nullable().default(null),
  /** Texts that the answer is expected to quote: drafts are taken from the prompt. */
  evidence: z.array(z.string()).default([]),
  /** Only figures and names of `evidence` may be written. Remote engines ignore it. */
  constrained: z.boolean().default(false),
  /** Whoever asks: many requests of one client do not hold up the others. */
  client: z.string().default(''),
});

export const finishReasons = ['stop', 'length'] as const;

export const generationResultSchema = z.object({
  reason: z.enum(finishReasons),
  promptTokens: z.int(),
  /** Of these, how many a remembered prefix saved. */
  cachedTokens: z.int(),
  tokens: z.int(),
  /** From the request's start in the engine to the first token, milliseconds. */
  ttftMs: z.number(),
  /** From the first to the last token; null when there are fewer than two. */
  tokensPerSecond: z.number().nullable(),
});

export const generationEventSchema = z.discriminatedUnion('type', [
  /** 1: next in line. */
  z.object({ type: z.literal('queued'), position: z.int() }),
  z.object({ type: z.literal('started'), promptTokens: z.int(), cachedTokens: z.int() }),
  z.object({ type: z.literal('text'), text: z.string(), logprobs: z.array(z.number()).nullable() }),
  z.object({ type: z.literal('done'), result: generationResultSchema }),
]);

/** As a caller writes it: what has a default may be left out. */
export type GenerationInput = z.input<typeof generationRequestSchema>;
export type GenerationRequest = z.infer<typeof generationRequestSchema>;
export type GenerationEvent = z.infer<typeof generationEventSchema>;
export type GenerationResult = z.infer<typeof generationResultSchema>;
