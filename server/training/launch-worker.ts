import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { paths } from '#server/config/paths.ts';
import {
  type FromTrainingWorker,
  fromTrainingWorkerSchema,
  type ToTrainingWorker,
} from '#server/contracts/training-messages.ts';
import { workerAllocator, workerNodeFlags } from './worker-process-settings.ts';

export interface LaunchOptions {
  /** Where the worker's own output goes; what it says last tells why it died. */
  readonly log: string | null;
  /** Threads of the CPU's products; equal bits need equal numbers. */
  readonly threads: number | null;
  readonly onMessage: (message: FromTrainingWorker) => void;
}

export interface WorkerExit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** What the worker said of its own failure, if it could still say it. */
  readonly error: Extract<FromTrainingWorker, { type: 'error' }> | null;
  readonly outcome: 'finished' | 'stopped' | null;
  /** It was ended because it did not answer any more. */
  readonly silenced?: boolean;
}

/** Starts a training worker on one job. The job runs in a process of its own because MLX aborts where others throw. */
export function launchWorker(
  job: ToTrainingWorker,
  { log, threads, onMessage }: LaunchOptions,
): { child: ChildProcess; exited: Promise<WorkerExit> } {
  const output = log === null ? 'ignore' : openSync(log, 'a');
  const child = spawn(process.execPath, [...workerNodeFlags, paths.trainingWorker], {
    stdio: ['ignore', output, output, 'ipc'],
    env: { ...process.env, ...workerAllocator, OPENBLAS_NUM_THREADS: `${threads ?? availableParallelism()}` },
  });
  if (typeof output === 'number') closeSync(output);
  return { child, exited: follow(child, job, onMessage) };
}

function follow(
  child: ChildProcess,
  job: ToTrainingWorker,
  onMessage: (message: FromTrainingWorker) => void,
): Promise<WorkerExit> {
  const { promise, resolve } = Promise.withResolvers<WorkerExit>();
  let error: WorkerExit['error'] = null;
  let outcome: WorkerExit['outcome'] = null;
  child.on('message', (raw) => {
    const parsed = fromTrainingWorkerSchema.safeParse(raw);
    if (!parsed.success) return;
    const message = parsed.data;
    if (message.type === 'ready') child.send(job, () => undefined);
    if (message.type === 'error') error = message;
    if (message.type === 'done') outcome = message.outcome;
    onMessage(message);
  });
  child.on('error', (cause) =>
    resolve({ code: 1, signal: null, error: { type: 'error', code: 'worker', message: cause.message }, outcome }),
  );
  child.on('close', (code, signal) => resolve({ code, signal, error, outcome }));
  return promise;
}
