import { z } from 'zod';
import { metricSchema } from './training-run.ts';

/** To the training worker. Each is one job; the worker ends after it. */
export const toTrainingWorkerSchema = z.discriminatedUnion('type', [
  /** Trains the run in `folder`, from its newest intact checkpoint if there is one. */
  z.object({ type: z.literal('train'), folder: z.string(), force: z.boolean() }),
  /** Two steps of the run in `folder`, without writing anything: does it fit, how long will it take. */
  z.object({ type: z.literal('probe'), folder: z.string() }),
  /** Writes adapter and base in another form. */
  z.object({
    type: z.literal('export'),
    format: z.enum(['mlx', 'fused', 'peft', 'gguf']),
    model: z.string(),
    adapter: z.string(),
    to: z.string(),
  }),
  /** Loads an adapter onto its base and runs it once. */
  z.object({ type: z.literal('inspect'), model: z.string(), adapter: z.string() }),
  /** A small matrix product: does MLX load, and how fast is it. */
  z.object({ type: z.literal('benchmark') }),
]);
export type ToTrainingWorker = z.infer<typeof toTrainingWorkerSchema>;

export const probeResultSchema = z.object({
  seconds_per_step: z.number(),
  tokens_per_second: z.number(),
  peak_memory_gb: z.number(),
  available_memory_gb: z.number(),
  fits: z.boolean(),
  total_steps: z.int(),
  eta_s: z.number(),
  trainable_parameters: z.int(),
  total_parameters: z.int(),
  train_examples: z.int(),
  valid_examples: z.int(),
  longest_tokens: z.int(),
});
export type ProbeResult = z.infer<typeof probeResultSchema>;

/** From the training worker. What matters is on disk before it is said here. */
export const fromTrainingWorkerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), pid: z.int() }),
  z.object({ type: z.literal('loaded'), message: z.string() }),
  z.object({ type: z.literal('metric'), metric: metricSchema, total_steps: z.int() }),
  z.object({ type: z.literal('checkpoint'), name: z.string(), step: z.int() }),
  z.object({ type: z.literal('warning'), message: z.string() }),
  z.object({ type: z.literal('probed'), result: probeResultSchema }),
  z.object({ type: z.literal('inspected'), tensors: z.int(), parameters: z.int() }),
  z.object({ type: z.literal('benchmarked'), device: z.string(), gflops: z.number() }),
  z.object({ type: z.literal('done'), outcome: z.enum(['finished', 'stopped']) }),
  z.object({ type: z.literal('error'), code: z.string(), message: z.string() }),
]);
export type FromTrainingWorker = z.infer<typeof fromTrainingWorkerSchema>;
