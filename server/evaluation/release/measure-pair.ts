import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { baseFingerprint } from '#server/checkpoints/base-fingerprint.ts';
import { sha256File } from '#server/checkpoints/sha256-file.ts';
import { paths } from '#server/config/paths.ts';
import { runEvaluation } from '../run-evaluation.ts';
import type { GateQuestions } from './gate-questions.ts';
import type { OpenPair, OwnReply, PairFolders } from './open-pair.ts';
import { type PairEvaluation, writeEvaluation } from './stored-evaluation.ts';

/** Identifies what is measured by its weights: another adapter of the same name is another thing. */
export function weightsOf({ model, adapter }: PairFolders): string {
  const file = adapter && join(adapter, 'adapters.safetensors');
  return [model ? baseFingerprint(model) : 'composed', file && existsSync(file) ? sha256File(file) : 'alone'].join('+');
}

/** Where a candidate's evaluation is kept: with its adapter. */
export const evaluationBeside = (adapter: string): string => join(adapter, 'evaluation.json');

/**
 * Where else evaluations are kept, with what the server writes: of models alone, and of what is live when it is measured
 * again to be compared with; the adapter that comes with the project stays as it came. The composed answers take a
 * second to ask, so they are asked anew each time: null.
 */
export function evaluationOfServer({ model }: PairFolders, weights: string): string | null {
  const name = createHash('sha256').update(weights).digest('hex').slice(0, 16);
  return model ? join(paths.dataDir, 'releases', `${name}.json`) : null;
}

interface Measuring {
  readonly open: OpenPair;
  readonly gate: GateQuestions;
  readonly names: { readonly model: string | null; readonly adapter: string | null };
  /** Where the evaluation is written; null: nowhere. */
  readonly file: string | null;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Asks a pair every question of the gate and stores what came of it. @throws {EngineError} when it cannot answer */
export async function measurePair(pair: PairFolders, measuring: Measuring): Promise<PairEvaluation> {
  const { gate, names, file, onProgress, signal } = measuring;
  const asker = await measuring.open(pair);
  const own: boolean[] = [];
  const ask = async (turns: string[]): Promise<OwnReply> => {
    signal?.throwIfAborted();
    const reply = await asker.ask(turns);
    if (reply.own !== null) own.push(reply.own);
    return reply;
  };
  try {
    const report = await runEvaluation({ ask, questions: gate.questions, ...(onProgress ? { onProgress } : {}) });
    const evaluation: PairEvaluation = {
      version: 1,
      measured_at: new Date().toISOString(),
      weights: weightsOf(pair),
      ...names,
      questions: { count: gate.questions.length, hash: gate.hash },
      scores: {
        questions: gate.questions.length,
        accuracy: report.accuracy.value,
        falseFigures: report.falseFigures,
        refusalPrecision: report.refusal.precision.value,
        ownAnswers: own.length > 0 ? own.filter(Boolean).length / own.length : null,
      },
      ...report,
    };
    if (file) writeEvaluation(file, evaluation);
    return evaluation;
  } finally {
    await asker.close();
  }
}
