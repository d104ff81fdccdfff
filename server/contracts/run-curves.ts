import { z } from 'zod';
import { metricSchema } from './training-run.ts';

/** What is drawn of a run, step by step; validation apart, because it is measured seldom. */
export const curveNames = [
  'loss',
  'learning_rate',
  'grad_norm',
  'tokens_per_second',
  'memory_gb',
  'rss_gb',
] as const satisfies readonly (keyof z.infer<typeof metricSchema>)[];
export type CurveName = (typeof curveNames)[number];

const numbers = z.array(z.number());

/** Neighbouring values as one: their least, mean and greatest. Where every value stands for itself, `mean` alone. */
export const curveSchema = z.object({ mean: numbers, low: numbers.optional(), high: numbers.optional() });
export type Curve = z.infer<typeof curveSchema>;

/** A run's curves, thinned: neither peaks nor dips are lost, and their number of points is bounded. */
export const runCurvesSchema = z.object({
  /** Rows of the run in the asked range. */
  rows: z.int(),
  /** Rows that one point stands for. */
  rows_per_point: z.int(),
  /** The last step of each point. */
  steps: numbers,
  elapsed_s: numbers,
  curves: z.record(z.enum(curveNames), curveSchema),
  validation: z.object({ steps: numbers, loss: numbers }),
  /** The newest row as it is. */
  last: metricSchema.nullable(),
  /** Where the rest begins: for the stream of events. */
  cursor: z.string(),
});
export type RunCurves = z.infer<typeof runCurvesSchema>;

const none: Curve = { mean: [] };

/** Of a run of which nothing was read yet. */
export const noCurves: RunCurves = {
  rows: 0,
  rows_per_point: 1,
  steps: [],
  elapsed_s: [],
  curves: {
    loss: none,
    learning_rate: none,
    grad_norm: none,
    tokens_per_second: none,
    memory_gb: none,
    rss_gb: none,
  },
  validation: { steps: [], loss: [] },
  last: null,
  cursor: '0-0',
};
