import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isLiving, thisProcess } from '#server/config/living-process.ts';

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
  const owner: LockOwner = { ...thisProcess(), what };
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
    return isLiving(owner) ? owner : null;
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
