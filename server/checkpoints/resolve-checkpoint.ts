import { join } from 'node:path';
import type { CheckpointInfo } from '#server/contracts/training-run.ts';
import { CheckpointError } from './checkpoint-error.ts';
import { listCheckpoints } from './list-checkpoints.ts';
import { canResume, verifyCheckpoint } from './verify-checkpoint.ts';

export interface ResolvedCheckpoint {
  readonly folder: string;
  readonly name: string;
  readonly info: CheckpointInfo;
}

/** The newest checkpoint that is intact and from which a run can go on, and why newer ones were passed over. */
export function resolveCheckpoint(run: string): { newest: ResolvedCheckpoint | null; passedOver: string[] } {
  const passedOver: string[] = [];
  for (const { name } of listCheckpoints(run).reverse()) {
    const folder = join(run, name);
    try {
      const info = verifyCheckpoint(folder);
      if (canResume(folder)) return { newest: { folder, name, info }, passedOver };
      passedOver.push(`${name} não traz o estado do otimizador`);
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      passedOver.push(error.message);
    }
  }
  return { newest: null, passedOver };
}
