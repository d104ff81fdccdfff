import { z } from 'zod';

/** The model this service answers as, whatever engine writes the words. */
export const modelId = 'farense';

const textPart = z.looseObject({ type: z.string(), text: z.string().optional() });
const message = z.looseObject({
  role: z.enum(['system', 'developer', 'user', 'assistant', 'tool', 'function']),
  content: z.union([z.string(), z.array(textPart).max(200), z.null()]).optional(),
});

/**
 * The part of OpenAI's chat completion request that is read. Sampling settings are checked for their type and have no
 * effect on facts; unknown fields are ignored, as OpenAI's own clients send new ones.
 */
export const completionRequest = z.looseObject({
  model: z.string(),
  messages: z.array(message).min(1).max(500),
  stream: z.boolean().nullish(),
  stream_options: z.looseObject({ include_usage: z.boolean().optional() }).nullish(),
  n: z.literal(1).nullish(),
  temperature: z.number().min(0).max(2).nullish(),
  top_p: z.number().min(0).max(1).nullish(),
  max_tokens: z.number().int().min(1).nullish(),
  max_completion_tokens: z.number().int().min(1).nullish(),
});

export type CompletionRequest = z.infer<typeof completionRequest>;
