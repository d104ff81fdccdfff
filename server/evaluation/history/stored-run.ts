import { z } from 'zod';
import { outcomes } from '#server/contracts/answer.ts';

const share = z.object({ right: z.int(), total: z.int(), value: z.number().nullable() });

/** An evaluation that was kept: what was asked, of what, and what came of it. */
export const storedRun = z.object({
  /** Its file's name without the ending: date, time and what was asked. */
  id: z.string(),
  at: z.iso.datetime(),
  seconds: z.number(),
  by: z.string(),
  options: z.object({ kind: z.string().nullable(), only: z.enum(['hand', 'generated']).nullable(), seed: z.int() }),
  report: z.object({
    accuracy: share,
    byKind: z.record(z.string(), share),
    byOrigin: z.object({ hand: share, generated: share }),
    refusal: z.object({ precision: share, recall: share }),
    falseFigures: z.int(),
    latency: z.object({ p50: z.number(), p99: z.number() }),
    failures: z.array(
      z.object({
        id: z.string(),
        kind: z.string(),
        turns: z.array(z.string()),
        outcome: z.enum(outcomes),
        text: z.string(),
        faults: z.array(z.string()),
        falseFigures: z.array(z.string()),
        note: z.string(),
      }),
    ),
  }),
});

export type StoredRun = z.infer<typeof storedRun>;

/** A run without its failing questions: a line of the history. */
export type RunSummary = Omit<StoredRun, 'report'> & {
  readonly report: Omit<StoredRun['report'], 'failures'> & { readonly failures: number };
};
