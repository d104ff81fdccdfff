import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import type { AdminUser } from '#server/contracts/admin.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import type { Job, JobKind } from '#server/contracts/job.ts';
import { jobsFolder, writeJobFile } from './job-file.ts';
import { listJobs } from './read-job.ts';

/** How many ended jobs are kept. */
const kept = 60;

function forgetOldest(): void {
  const ended = listJobs().filter(({ state }) => state !== 'running');
  for (const { id } of ended.slice(kept)) rmSync(join(jobsFolder, `${id}.json`), { force: true });
}

/**
 * Runs a command of `./farense` beside the server, in processes of its own that outlive it. `args` come after the
 * command's name; `--json` is added.
 * @throws {FarenseError} job-running: one of a kind at a time, since two would write the same files.
 */
export function startJob({ kind, args, user }: { kind: JobKind; args: readonly string[]; user: AdminUser }): Job {
  const running = listJobs(kind).find(({ state }) => state === 'running');
  if (running)
    throw new FarenseError(
      'job-running',
      `começou às ${new Date(running.startedAt).toLocaleTimeString('pt-PT', { timeStyle: 'short' })}`,
    );
  forgetOldest();
  const job: Job = {
    id: `${Date.now().toString(36)}-${randomBytes(4).toString('hex')}`,
    kind,
    args: [...args],
    userName: user.name,
    state: 'running',
    startedAt: new Date().toISOString(),
    endedAt: null,
    process: null,
    exitCode: null,
    progress: null,
    lines: [],
    result: null,
  };
  writeJobFile(job);
  const worker = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', paths.jobWorker, job.id], {
    cwd: paths.root,
    detached: true,
    stdio: 'ignore',
  });
  // Without a process the job's file soon reads as interrupted, which is what it is.
  worker.on('error', () => {});
  worker.unref();
  return job;
}
