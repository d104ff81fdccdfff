import { existsSync, readdirSync } from 'node:fs';
import { stepOfCheckpoint } from './checkpoint-name.ts';

export interface ListedCheckpoint {
  readonly name: string;
  readonly step: number;
}

/** Checkpoints of a run, oldest first. */
export function listCheckpoints(run: string): ListedCheckpoint[] {
  if (!existsSync(run)) return [];
  return readdirSync(run)
    .flatMap((name) => {
      const step = stepOfCheckpoint(name);
      return step === null ? [] : [{ name, step }];
    })
    .sort((a, b) => a.step - b.step);
}
