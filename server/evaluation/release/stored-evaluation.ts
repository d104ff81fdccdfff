import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeFileAtomic } from '#server/checkpoints/write-file-atomic.ts';
import type { GateScores } from '#server/contracts/live-pair.ts';
import type { EvaluationReport } from '../evaluation-report.ts';

/** A later program may answer differently: an evaluation older than this is made again. */
const freshMs = 24 * 3600 * 1000;

/** Failures that are kept: enough to see what goes wrong. */
const failuresKept = 50;

/** What was measured, on what, of what: `evaluation.json` of an adapter. */
export interface PairEvaluation extends EvaluationReport {
  readonly version: 1;
  readonly measured_at: string;
  /** Identifies the base's and the adapter's weights. */
  readonly weights: string;
  readonly model: string | null;
  readonly adapter: string | null;
  readonly questions: { readonly count: number; readonly hash: string };
  readonly scores: GateScores;
}

const known = z.looseObject({
  version: z.literal(1),
  measured_at: z.iso.datetime(),
  weights: z.string(),
  questions: z.object({ count: z.int(), hash: z.string() }),
  scores: z.object({
    questions: z.int(),
    accuracy: z.number().nullable(),
    falseFigures: z.number(),
    refusalPrecision: z.number().nullable(),
    ownAnswers: z.number().nullable(),
  }),
});

/** The scores in `file`, if they are fresh and of these weights and questions; null: it must be measured (again). */
export function readScores(file: string, weights: string, questions: string): GateScores | null {
  if (!existsSync(file)) return null;
  try {
    const stored = known.parse(JSON.parse(readFileSync(file, 'utf8')));
    const fresh = Date.now() - Date.parse(stored.measured_at) < freshMs;
    return fresh && stored.weights === weights && stored.questions.hash === questions ? stored.scores : null;
  } catch {
    return null;
  }
}

export function writeEvaluation(file: string, evaluation: PairEvaluation): void {
  mkdirSync(dirname(file), { recursive: true });
  const kept = { ...evaluation, failures: evaluation.failures.slice(0, failuresKept) };
  writeFileAtomic(file, `${JSON.stringify(kept, null, 2)}\n`);
}
