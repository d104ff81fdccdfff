import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import type { TrainingConfigInput } from '#server/contracts/training-config.ts';
import { readEvents } from '#server/training/metrics/read-metrics.ts';
import { createRun } from '#server/training/runs/create-run.ts';
import { viewRun } from '#server/training/runs/view-run.ts';
import { expectReadable, killHard, startRun, untilWriting, workerOf } from './run-process.ts';
import type { TrainingBench } from './training-bench.ts';

/** Several epochs with a last partial batch and window, dropout, validation and checkpoints at different steps. */
export const killedConfig: TrainingConfigInput = {
  epochs: 8,
  lora_dropout: 0.1,
  save_every: 5,
  eval_every: 7,
  keep_last: 2,
  /** Batches of two rows, each row on a thread of its own. */
  threads: 2,
};

/** When to kill: after so many milliseconds of computing, or in the middle of writing a checkpoint. */
export type Moment = number | 'writing';

/** Whom: the worker alone, or first the process that looks after it, as when the whole computer stops. */
export type Victims = 'worker' | 'both';

/** Trains to the end, killed at each of the moments and started again. Returns the folder and how many kills hit. */
export async function trainThroughKills(
  bench: TrainingBench,
  moments: readonly { at: Moment; victims: Victims }[],
): Promise<{ folder: string; hits: number }> {
  const folder = createRun(bench.config(killedConfig));
  let hits = 0;
  for (const { at, victims } of moments) {
    const begins = beginsOf(folder);
    const { child, ended } = startRun(folder, bench.env);
    const worker = await workerOf(folder, child);
    await untilBegun(folder, child, begins);
    if (at === 'writing') await untilWriting(folder, child);
    else await Promise.race([wait(at), ended]);
    if (victims === 'both' && child.pid !== undefined) killHard(child.pid);
    if (worker !== null && killHard(worker)) hits += 1;
    await ended;
    expectReadable(folder);
    const { status } = viewRun(folder).state;
    expect(['created', 'interrupted', 'finished']).toContain(status);
  }
  expect(await startRun(folder, bench.env).ended).toBe(0);
  expectReadable(folder);
  return { folder, hits };
}

const beginsOf = (folder: string) =>
  readEvents(folder).filter(({ kind }) => kind === 'start' || kind === 'resume').length;

/** Until the worker has loaded what it needs, which on a busy machine takes any time, or the run ends. */
async function untilBegun(folder: string, child: ChildProcess, before: number): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && beginsOf(folder) === before) await wait(5);
}
