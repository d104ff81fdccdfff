import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isLock, lockOwner, type ProcessLock, takeLock } from '#server/checkpoints/process-lock.ts';
import { paths } from '#server/config/paths.ts';
import { TrainingError } from './training-error.ts';

/** Held by whoever computes on the accelerator: one training at a time. */
export const acceleratorLock = join(paths.dataDir, 'accelerator.lock');

const queueFolder = join(paths.dataDir, 'training-queue');

/** Takes a lock or says who has it. @throws {TrainingError} `busy` */
export function takeOrRefuse(file: string, what: string, refusal: string): ProcessLock {
  mkdirSync(join(file, '..'), { recursive: true });
  const result = takeLock(file, what);
  if (isLock(result)) return result;
  throw new TrainingError('busy', `${refusal} (${result.what}, processo ${result.pid}).`);
}

/**
 * Waits, in the order of arrival, until nobody uses the accelerator. The place in the queue is a lock of this process,
 * so one who dies while waiting holds up nobody.
 */
export async function waitForAccelerator(what: string, waiting: () => void, signal: AbortSignal): Promise<void> {
  mkdirSync(queueFolder, { recursive: true });
  const name = `${String(Date.now()).padStart(15, '0')}-${process.pid}`;
  const place = takeOrRefuse(join(queueFolder, name), what, 'O lugar na fila está ocupado');
  try {
    for (let told = false; !signal.aborted; ) {
      if (firstInQueue() === name && lockOwner(acceleratorLock) === null) return;
      if (!told) waiting();
      told = true;
      await wait(500, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    place.release();
  }
}

function firstInQueue(): string | undefined {
  const alive = readdirSync(queueFolder).filter((name) => {
    if (lockOwner(join(queueFolder, name))) return true;
    rmSync(join(queueFolder, name), { force: true });
    return false;
  });
  return alive.sort()[0];
}
