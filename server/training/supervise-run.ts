import { statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { isLock, takeLock } from '#server/checkpoints/process-lock.ts';
import type { FromTrainingWorker } from '#server/contracts/training-messages.ts';
import type { RunEvent, RunStatus } from '#server/contracts/training-run.ts';
import { type Crash, crashCause } from './crash-cause.ts';
import { ensureDataset } from './data/ensure-dataset.ts';
import { launchWorker, type WorkerExit } from './launch-worker.ts';
import { MetricsTracker } from './metrics/metrics-tracker.ts';
import { runFiles } from './run-files.ts';
import { readConfig, readState, updateState, writeConfig } from './run-record.ts';
import { summarizeRun } from './summarize-run.ts';
import { TrainingError } from './training-error.ts';
import { waitForAccelerator } from './training-locks.ts';

export interface SuperviseOptions {
  /** Goes on although dataset, base or configuration changed. */
  readonly force?: boolean;
  /** Aborting saves a checkpoint and leaves. */
  readonly signal: AbortSignal;
  readonly onMessage?: (message: FromTrainingWorker) => void;
  readonly onQueued?: () => void;
  /** Silence of the worker after which it is ended; half an hour unless told otherwise. */
  readonly silenceMs?: number;
}

export interface RunOutcome {
  readonly status: RunStatus;
  readonly crash: Crash | null;
}

/** A worker that has not turned its event loop for this long does not compute any more. */
const silenceLimit = 30 * 60 * 1000;

/**
 * Looks after a run until it ends: waits its turn, starts the worker, and writes down how it ended, however that was.
 * @throws {TrainingError} `busy` when another process looks after the same run
 */
export async function superviseRun(folder: string, options: SuperviseOptions): Promise<RunOutcome> {
  const lock = takeLock(runFiles(folder).runLock, `treino ${basename(folder)}`);
  if (!isLock(lock)) {
    throw new TrainingError(
      'busy',
      `O treino ${basename(folder)} já está a correr (processo ${lock.pid}). Segue-o com ./farense monitor.`,
    );
  }
  try {
    return await superviseLocked(folder, options);
  } finally {
    lock.release();
  }
}

async function superviseLocked(folder: string, options: SuperviseOptions): Promise<RunOutcome> {
  for (let force = options.force ?? false; ; force = true) {
    await waitForAccelerator(
      basename(folder),
      () => {
        updateState(folder, { status: 'queued', message: 'À espera de que outro treino acabe.' });
        options.onQueued?.();
      },
      options.signal,
    );
    await ensureDataset(readConfig(folder).data, options.signal).catch((error) => {
      if (!options.signal.aborted) throw error;
    });
    if (options.signal.aborted) return stopped(folder);
    const exit = await runWorker(folder, force, options);
    if (exit.outcome) return { status: exit.outcome, crash: null };
    if (exit.error?.code === 'busy') continue;
    const crash = crashCause(folder, exit);
    if (options.signal.aborted && !exit.error) return stopped(folder);
    recordCrash(folder, crash);
    if (!retryWithSmallerBatch(folder, crash)) return { status: readState(folder).status, crash };
  }
}

async function runWorker(folder: string, force: boolean, options: SuperviseOptions): Promise<WorkerExit> {
  const files = runFiles(folder);
  writeFileSync(files.log, '');
  const { child, exited } = launchWorker(
    { type: 'train', folder, force },
    { log: files.log, threads: readConfig(folder).threads, onMessage: (message) => options.onMessage?.(message) },
  );
  const stop = () => child.kill('SIGTERM');
  options.signal.addEventListener('abort', stop, { once: true });
  const limit = options.silenceMs ?? silenceLimit;
  let silenced = false;
  const watchdog = setInterval(
    () => {
      const silent = Date.now() - (statSync(files.heartbeat, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (silent > limit) silenced = child.kill('SIGKILL');
    },
    Math.min(30_000, limit / 4),
  );
  try {
    const exit = await exited;
    return silenced ? { ...exit, error: null, outcome: null, silenced } : exit;
  } finally {
    clearInterval(watchdog);
    options.signal.removeEventListener('abort', stop);
  }
}

function stopped(folder: string): RunOutcome {
  updateState(folder, { status: 'stopped', message: 'Parado a pedido antes de começar.' });
  return { status: 'stopped', crash: null };
}

function recordCrash(folder: string, { cause, message }: Crash): void {
  const failed = cause === 'numbers' || cause === 'input';
  const { step } = updateState(folder, { status: failed ? 'failed' : 'interrupted', cause, message });
  note(folder, { kind: 'crash', step, message, data: { cause } });
  summarizeRun(folder);
}

/** A smaller batch and as much more accumulation: the same optimizer step in less memory. */
function retryWithSmallerBatch(folder: string, { cause }: Crash): boolean {
  const config = readConfig(folder);
  if (cause !== 'out-of-memory' || !config.retry_smaller_batch || config.batch_size === 1) return false;
  const batch = smallerBatch(config.batch_size);
  const accumulation = (config.batch_size * config.gradient_accumulation) / batch;
  writeConfig(folder, { ...config, batch_size: batch, gradient_accumulation: accumulation });
  const message = `Nova tentativa com lotes de ${batch} e acumulação ${accumulation}.`;
  note(folder, { kind: 'retry', step: readState(folder).step, message });
  return true;
}

/** The largest that divides the batch: the steps then hold the same examples as before. */
function smallerBatch(size: number): number {
  let smaller = Math.floor(size / 2);
  while (size % smaller !== 0) smaller -= 1;
  return smaller;
}

function note(folder: string, event: Omit<RunEvent, 'time'>): void {
  const tracker = new MetricsTracker(folder);
  tracker.event(event);
  tracker.close();
}
