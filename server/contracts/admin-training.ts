import { z } from 'zod';
import { trainingConfigSchema } from './training-config.ts';
import { metricSchema, runEventSchema, trainingStateSchema, trainingSummarySchema } from './training-run.ts';

/** What the pages about training ask for and get. */

const tag = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .regex(/^[^,]*$/, 'sem vírgulas');

export const runNoteSchema = z.object({ note: z.string().max(5000), tags: z.array(tag).max(12) });
export type RunNote = z.infer<typeof runNoteSchema>;

export const runCheckpointSchema = z.object({
  name: z.string(),
  step: z.int(),
  bytes: z.int(),
  /** Null where its information cannot be read. */
  loss: z.number().nullable(),
  val_loss: z.number().nullable(),
  best: z.boolean(),
  resumable: z.boolean(),
});
export type RunCheckpoint = z.infer<typeof runCheckpointSchema>;

/** A run as its page's head and the list show it. */
export const runHeadSchema = z.object({
  id: z.string(),
  state: trainingStateSchema,
  /** A living process looks after it. */
  alive: z.boolean(),
  summary: trainingSummarySchema.nullable(),
});
export type RunHead = z.infer<typeof runHeadSchema>;

export const runListItemSchema = runHeadSchema.extend({
  model: z.string(),
  tags: runNoteSchema.shape.tags,
});
export type RunListItem = z.infer<typeof runListItemSchema>;

export const runDetailSchema = runHeadSchema.extend({
  config: trainingConfigSchema,
  note: runNoteSchema,
  checkpoints: z.array(runCheckpointSchema),
  /** The best adapter is on disk. */
  adapter: z.boolean(),
});
export type RunDetail = z.infer<typeof runDetailSchema>;

/** Events of the stream, by their SSE name; `reset` and `gone` end it. */
export const runStreamSchemas = {
  head: runHeadSchema,
  metrics: z.array(metricSchema),
  events: z.array(runEventSchema),
} as const;

/** What a new run can be made of. */
export const runChoicesSchema = z.object({
  models: z.array(z.object({ name: z.string(), bits: z.number().nullable(), bytes: z.number() })),
  datasets: z.array(z.object({ path: z.string(), name: z.string() })),
  presets: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      config: z.record(z.string(), z.unknown()),
      /** Why it is not for this machine; null: it is. */
      unsuitable: z.string().nullable(),
    }),
  ),
});
export type RunChoices = z.infer<typeof runChoicesSchema>;
