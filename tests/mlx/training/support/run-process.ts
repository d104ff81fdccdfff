import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { listCheckpoints } from '#server/checkpoints/list-checkpoints.ts';
import { lockOwner } from '#server/checkpoints/process-lock.ts';
import { verifyCheckpoint } from '#server/checkpoints/verify-checkpoint.ts';
import { paths } from '#server/config/paths.ts';
import { readSafetensorsHeader } from '#server/models/safetensors-header.ts';
import { readEvents, readMetrics } from '#server/training/metrics/read-metrics.ts';
import { runFiles } from '#server/training/run-files.ts';

/** Starts the process that looks after a run, as the web server does. */
export function startRun(
  folder: string,
  env: NodeJS.ProcessEnv,
): { child: ChildProcess; ended: Promise<number | null> } {
  const child = spawn(process.execPath, [join(paths.root, 'server/workers/supervisor-worker.ts'), folder], {
    env,
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, ended };
}

/** The process that computes; waits until there is one. Null when the run ends before. */
export async function workerOf(folder: string, child: ChildProcess): Promise<number | null> {
  while (child.exitCode === null && child.signalCode === null) {
    const owner = lockOwner(runFiles(folder).workerLock);
    if (owner) return owner.pid;
    await wait(2);
  }
  return null;
}

/** Ends a process that this test started, with no chance to save. False when it was gone already. */
export function killHard(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** Until a checkpoint is half written, or the run ends. */
export async function untilWriting(folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !readdirSync(folder).some((name) => name.startsWith('.writing-checkpoint'))) {
    await new Promise(setImmediate);
  }
}

/** Every file of the run can be read, and every checkpoint under its name is whole. */
export function expectReadable(folder: string): void {
  const files = runFiles(folder);
  for (const file of [files.config, files.state, files.metricsJson]) {
    expect(() => JSON.parse(readFileSync(file, 'utf8')), file).not.toThrow();
  }
  const steps = readMetrics(folder).map(({ step }) => step);
  expect(steps).toEqual(steps.map((_, i) => i));
  readEvents(folder);
  for (const { name } of listCheckpoints(folder)) verifyCheckpoint(join(folder, name));
  if (readdirSync(folder).includes('adapters') && readdirSync(files.adapters).includes('adapters.safetensors')) {
    readSafetensorsHeader(join(files.adapters, 'adapters.safetensors'));
  }
}

/** What must be equal to the bit, whatever happened on the way. */
export function outcomeOf(folder: string) {
  const last = listCheckpoints(folder).at(-1)?.name ?? '';
  const bytes = (...parts: string[]) => readFileSync(join(folder, ...parts)).toString('base64');
  return {
    last,
    weights: bytes(last, 'adapters.safetensors'),
    optimizer: bytes(last, 'optimizer.safetensors'),
    best: bytes('adapters', 'adapters.safetensors'),
    losses: readMetrics(folder).map(({ step, loss, val_loss, learning_rate, grad_norm, tokens }) => ({
      step,
      loss,
      val_loss,
      learning_rate,
      grad_norm,
      tokens,
    })),
  };
}
