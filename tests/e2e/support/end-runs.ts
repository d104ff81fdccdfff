import { rmSync } from 'node:fs';
import { stopRun } from '#server/training/runs/control-run.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';

/** Stops what still trains, which would go on without its server, and removes the folders. */
export async function endRuns(runs: string, ...folders: string[]): Promise<void> {
  for (const { folder } of listRuns(runs)) stopRun(folder);
  while (listRuns(runs).some(({ pid }) => pid !== null)) await new Promise((resolve) => setTimeout(resolve, 50));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}
