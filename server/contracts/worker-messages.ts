import { z } from 'zod';
import { generationRequestSchema, generationResultSchema } from './generation.ts';

/** What passes between the server and the process that runs inference. Parsed at both ends. */

const id = z.int();

export const toWorkerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('init'),
    /** Folder of the model. */
    model: z.string(),
    batchSize: z.int().positive(),
    prefixBytes: z.int().nonnegative(),
  }),
  z.object({ type: z.literal('generate'), id, request: generationRequestSchema }),
  z.object({
    type: z.literal('quantize'),
    id,
    from: z.string(),
    to: z.string(),
    bits: z.union([z.literal(4), z.literal(8)]),
  }),
  z.object({ type: z.literal('cancel'), id }),
  z.object({ type: z.literal('shutdown') }),
]);

export const memorySchema = z.object({
  bytes: z.number(),
  /** `rss`: the whole process, where MLX counts nothing. */
  measured: z.enum(['mlx', 'rss']),
});

export const fromWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), device: z.enum(['metal', 'cpu']) }),
  z.object({ type: z.literal('loaded'), parameters: z.number(), seconds: z.number(), memory: memorySchema }),
  z.object({ type: z.literal('started'), id, promptTokens: z.int(), cachedTokens: z.int() }),
  z.object({ type: z.literal('token'), id, text: z.string(), logprobs: z.array(z.number()).nullable() }),
  z.object({ type: z.literal('generated'), id, result: generationResultSchema }),
  z.object({ type: z.literal('done'), id, report: z.record(z.string(), z.union([z.string(), z.number()])) }),
  z.object({ type: z.literal('heartbeat'), memory: memorySchema, active: z.int(), prefixBytes: z.number() }),
  /** `id` null: the worker as a whole, which then ends. */
  z.object({ type: z.literal('error'), id: id.nullable(), code: z.string(), message: z.string() }),
]);

export type ToWorker = z.infer<typeof toWorkerSchema>;
export type FromWorker = z.infer<typeof fromWorkerSchema>;
