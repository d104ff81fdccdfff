import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listCheckpoints } from './list-checkpoints.ts';

/** Deletes all checkpoints but the newest `keep` and the one of `bestStep`. */
export function pruneCheckpoints(run: string, keep: number, bestStep: number | null): void {
  const all = listCheckpoints(run);
  for (const { name, step } of all.slice(0, Math.max(0, all.length - keep))) {
    if (step === bestStep) continue;
    // Renamed first: a crash must not leave half a folder under a checkpoint's name.
    const doomed = join(run, `.writing-${name}`);
    renameSync(join(run, name), doomed);
    rmSync(doomed, { recursive: true, force: true });
  }
}
