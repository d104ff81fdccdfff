import { z } from 'zod';

/** What can be run from the admin area, and the command it is. Every one of them understands `--json`. */
export const jobCommands = {
  'data-import': ['data', 'import'],
  'data-build': ['data', 'build'],
  'data-clean': ['data', 'clean'],
  'data-split': ['data', 'split'],
  'data-prepare': ['data', 'prepare'],
  'data-validate': ['data', 'validate'],
  evaluation: ['eval'],
  'model-download': ['model', 'download'],
  'model-quantize': ['model', 'quantize'],
  'model-verify': ['model', 'verify'],
  export: ['export'],
  publish: ['publish'],
  report: ['report'],
  verify: ['verify'],
  doctor: ['doctor'],
} as const satisfies Record<string, readonly string[]>;

export type JobKind = keyof typeof jobCommands;
export const jobKinds = Object.keys(jobCommands) as [JobKind, ...JobKind[]];

/** Safe as a file's name. */
export const jobIdSchema = z.string().regex(/^[a-z0-9]{8,12}-[a-z0-9]{8}$/);

const progressSchema = z.object({
  done: z.number().nonnegative(),
  /** Null while it is unknown. */
  total: z.number().nonnegative().nullable(),
  text: z.string(),
});

/** What a command says to the job that runs it, over the IPC channel. */
export const jobMessageSchema = z.object({ progress: progressSchema });

/** `interrupted`: it ended without saying how, for example because the machine was switched off. */
const jobStates = ['running', 'done', 'failed', 'cancelled', 'interrupted'] as const;

export const jobSchema = z.object({
  id: jobIdSchema,
  kind: z.enum(jobKinds),
  args: z.array(z.string()),
  /** Who started it. */
  userName: z.string(),
  state: z.enum(jobStates),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  /** The process that watches over the command; null until it runs. */
  process: z.object({ pid: z.int(), started: z.string().nullable() }).nullable(),
  exitCode: z.int().nullable(),
  progress: progressSchema.nullable(),
  /** The last lines it wrote for people. */
  lines: z.array(z.string()),
  /** What it printed as JSON; null while it runs, and when it printed something else. */
  result: z.unknown(),
});
export type Job = z.infer<typeof jobSchema>;
