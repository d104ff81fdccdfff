import { execFileSync } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const ownerSchema = z.object({ pid: z.int().positive(), started: z.string().nullable(), what: z.string() });

/** Who holds a lock. `what` says for what, in words. */
export type LockOwner = z.infer<typeof ownerSchema>;

export interface ProcessLock {
  release(): void;
}

/**
 * Takes a lock that lives as long as this process: a file with its id and the time it began, so that neither a crash
 * nor another process that got the same id leaves it held. Returns the owner instead where someone holds it.
 */
export function takeLock(file: string, what: string): ProcessLock | LockOwner {
  const owner: LockOwner = { pid: process.pid, started: startOf(process.pid), what };
  for (;;) {
    try {
      writeFileSync(file, `${JSON.stringify(owner)}\n`, { flag: 'wx' });
      return { release: () => releaseLock(file) };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = lockOwner(file);
    if (holder) return holder;
    removeStale(file);
  }
}

export const isLock = (result: ProcessLock | LockOwner): result is ProcessLock => 'release' in result;

/** The living process that holds a lock; null when none does. */
export function lockOwner(file: string): LockOwner | null {
  try {
    const owner = ownerSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isAlive(owner) ? owner : null;
  } catch {
    return null;
  }
}

function releaseLock(file: string): void {
  if (lockOwner(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** Two processes may find the same stale lock: the rename lets only one of them remove it. */
function removeStale(file: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch {
    // The other one was faster.
  }
}

function isAlive({ pid, started }: LockOwner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, and belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const now = startOf(pid);
  return now === null || started === null || now === started;
}

/** When a process began, in the system's own words: process ids are used again. */
function startOf(pid: number): string | null {
  try {
    if (process.platform !== 'linux')
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', `${pid}`])
          .toString()
          .trim() || null
      );
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command's name, in brackets, may hold spaces. After it: state is field 3, the start time field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie is dead, only not buried.
    return fields[0] === 'Z' ? 'dead' : (fields[19] ?? null);
  } catch {
    return null;
  }
}
