import { z } from 'zod';

export const prepareReportFile = 'prepare.json';

const counts = z.record(z.string(), z.number());

/** What preparing a file for training did, step by step; a step that was not reached is null. */
export const prepareReport = z.object({
  at: z.iso.datetime(),
  seconds: z.number(),
  validated: z.object({ lines: z.number(), errors: z.number(), warnings: z.number(), byRule: counts }),
  cleaned: z.object({
    written: z.number(),
    quarantined: z.number(),
    duplicates: z.number(),
    blank: z.number(),
    repairs: counts,
    reasons: counts,
  }),
  split: z.object({ train: z.number(), valid: z.number(), groups: z.number() }).nullable(),
  /** Why it could not be split. */
  problem: z.string().nullable(),
});

export type PrepareReport = z.infer<typeof prepareReport>;
