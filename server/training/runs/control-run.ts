import { spawn } from 'node:child_process';
import { closeSync, openSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lockOwner } from '#server/checkpoints/process-lock.ts';
import { paths } from '#server/config/paths.ts';
import { linkLatest } from '../link-latest.ts';
import { runFiles } from '../run-files.ts';
import { TrainingError } from '../training-error.ts';
import { listRuns } from './list-runs.ts';
import { viewRun } from './view-run.ts';

/**
 * Starts, or resumes, a run in processes of their own that outlive this one. It is found again by its folder.
 * @throws {TrainingError} `busy` when it runs already
 */
export async function startDetached(folder: string, options: { force?: boolean } = {}): Promise<void> {
  const files = runFiles(folder);
  if (lockOwner(files.runLock)) throw new TrainingError('busy', `O treino ${folder} já está a correr.`);
  const log = openSync(files.log, 'a');
  const child = spawn(
    process.execPath,
    [join(paths.root, 'server/workers/supervisor-worker.ts'), folder, ...(options.force ? ['--force'] : [])],
    {
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.unref();
  for (let tries = 0; tries < 100 && !lockOwner(files.runLock); tries++) {
    if (child.exitCode !== null) break;
    await wait(100);
  }
}

/** Asks a run to save and leave. False when it does not run. */
export function stopRun(folder: string): boolean {
  const owner = lockOwner(runFiles(folder).runLock);
  if (!owner) return false;
  process.kill(owner.pid, 'SIGTERM');
  return true;
}

/** Deletes a run and all its checkpoints. @throws {TrainingError} `busy` while it runs */
export function deleteRun(folder: string): void {
  if (viewRun(folder).pid !== null)
    throw new TrainingError('busy', `O treino ${folder} está a correr. Para-o primeiro.`);
  rmSync(folder, { recursive: true });
  const [newest] = listRuns(dirname(folder));
  if (newest) linkLatest(dirname(folder), newest.folder);
}
