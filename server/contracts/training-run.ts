import { z } from 'zod';

/** `YYYYMMDD-HHMMSS-name`: the folder of a run below the output folder, and its id. */
export const runIdSchema = z.string().regex(/^\d{8}-\d{6}-[a-z0-9][a-z0-9-]*$/);

export const runStatuses = ['created', 'queued', 'running', 'interrupted', 'stopped', 'failed', 'finished'] as const;
export type RunStatus = (typeof runStatuses)[number];

/** One row of metrics.jsonl and of training_metrics.json: one optimizer step, or step 0 (the untrained model). */
export const metricSchema = z.object({
  step: z.int().nonnegative(),
  epoch: z.number(),
  loss: z.number(),
  /** The last measured. */
  val_loss: z.number(),
  /** True where this step was validated. */
  validated: z.boolean(),
  learning_rate: z.number(),
  grad_norm: z.number(),
  /** Real tokens, prompt and completion, without padding. */
  tokens_per_second: z.number(),
  samples_per_second: z.number(),
  tokens: z.int(),
  /** Gigabytes: MLX's own count on Metal, the process's resident size on a CPU. */
  memory_gb: z.number(),
  rss_gb: z.number(),
  elapsed_s: z.number(),
  eta_s: z.number(),
});
export type Metric = z.infer<typeof metricSchema>;

export const eventKinds = [
  'start',
  'resume',
  'checkpoint',
  'best',
  'sample',
  'examples',
  'warning',
  'crash',
  'retry',
  'stop',
  'end',
] as const;

/** One row of events.jsonl. `data` holds what the kind needs; `message` is for people, in Portuguese. */
export const runEventSchema = z.object({
  time: z.iso.datetime(),
  kind: z.enum(eventKinds),
  step: z.int().nonnegative(),
  message: z.string(),
  data: z.record(z.string(), z.unknown()).optional(),
});
export type RunEvent = z.infer<typeof runEventSchema>;

export const crashCauses = [
  'out-of-memory',
  'watchdog',
  'signal',
  'disk',
  'numbers',
  'input',
  'mlx',
  'unknown',
] as const;

/** training_state.json: where the run is. Written at every checkpoint and change of status. */
export const trainingStateSchema = z.object({
  id: runIdSchema,
  name: z.string(),
  status: z.enum(runStatuses),
  step: z.int().nonnegative(),
  total_steps: z.int().nonnegative(),
  epoch: z.number(),
  best_val_loss: z.number().nullable(),
  best_step: z.int().nullable(),
  /** Folder names, newest last. */
  checkpoints: z.array(z.string()),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime(),
  /** Why it is interrupted or failed. */
  cause: z.enum(crashCauses).nullable(),
  message: z.string().nullable(),
});
export type TrainingState = z.infer<typeof trainingStateSchema>;

/** training_summary.json: the run in one look, when it ends or stops. */
export const trainingSummarySchema = z.object({
  id: runIdSchema,
  status: z.enum(runStatuses),
  model: z.string(),
  fine_tune_type: z.enum(['lora', 'full']),
  steps: z.int(),
  epochs: z.number(),
  trainable_parameters: z.int(),
  total_parameters: z.int(),
  first_loss: z.number().nullable(),
  final_loss: z.number().nullable(),
  first_val_loss: z.number().nullable(),
  final_val_loss: z.number().nullable(),
  best_val_loss: z.number().nullable(),
  best_step: z.int().nullable(),
  /** exp(best validation loss) */
  perplexity: z.number().nullable(),
  tokens: z.int(),
  mean_tokens_per_second: z.number(),
  peak_memory_gb: z.number(),
  elapsed_s: z.number(),
  resumes: z.int(),
});
export type TrainingSummary = z.infer<typeof trainingSummarySchema>;

/** What identifies the material of a run; a resume with other material is refused. */
export const fingerprintSchema = z.object({
  config: z.string(),
  dataset: z.string(),
  base: z.string(),
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** checkpoint_info.json: all that a resume needs besides the tensors. */
export const checkpointInfoSchema = z.object({
  format: z.literal(1),
  run: runIdSchema,
  step: z.int().nonnegative(),
  epoch: z.int().nonnegative(),
  /** Windows of this epoch that are done. The order itself follows from seed and epoch. */
  position: z.int().nonnegative(),
  /** Every random number follows from the seed and these counters. */
  rng: z.object({ seed: z.int(), step: z.int() }),
  scheduler: z.object({ kind: z.string(), step: z.int(), total_steps: z.int() }),
  tokens: z.int(),
  elapsed_s: z.number(),
  loss: z.number(),
  val_loss: z.number(),
  first_val_loss: z.number(),
  best_val_loss: z.number().nullable(),
  best_step: z.int().nullable(),
  /** Validations in a row that did not improve. */
  stale_validations: z.int(),
  fingerprint: fingerprintSchema,
  threads: z.int(),
  device: z.string(),
  /** SHA-256 of the files beside this one. */
  files: z.record(z.string(), z.string()),
});
export type CheckpointInfo = z.infer<typeof checkpointInfoSchema>;
