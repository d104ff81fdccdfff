/** Entry point: one job for MLX (a training run, a probe, an export, an inspection), then the end. */
import { existsSync } from 'node:fs';
import type { ProcessLock } from '../checkpoints/process-lock.ts';
import {
  type FromTrainingWorker,
  type ToTrainingWorker,
  toTrainingWorkerSchema,
} from '../contracts/training-messages.ts';
import { planParallelism } from '../training/plan-parallelism.ts';
import { runFiles } from '../training/run-files.ts';
import { readConfig } from '../training/run-record.ts';
import { acceleratorLock, takeOrRefuse } from '../training/training-locks.ts';

const stop = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
// Whoever started this worker is gone: save and leave.
process.on('disconnect', () => stop.abort());

const tell = (message: FromTrainingWorker) => {
  if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
};

process.once('message', (raw) => void work(raw));
tell({ type: 'ready', pid: process.pid });

async function work(raw: unknown): Promise<void> {
  const locks: ProcessLock[] = [];
  try {
    const job = toTrainingWorkerSchema.parse(raw);
    locks.push(...locksOf(job));
    await perform(job);
  } catch (error) {
    const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown';
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${error instanceof Error ? error.stack : message}\n`);
    process.exitCode = 1;
    tell({ type: 'error', code, message });
  } finally {
    for (const lock of locks) lock.release();
    process.disconnect?.();
  }
}

/** Training and probing use the accelerator: one at a time, and one worker a run. */
function locksOf(job: ToTrainingWorker): ProcessLock[] {
  if (job.type !== 'train' && job.type !== 'probe') return [];
  const accelerator = takeOrRefuse(
    acceleratorLock,
    `treino em ${job.folder}`,
    'O acelerador está ocupado por outro treino',
  );
  if (job.type === 'probe' || !existsSync(job.folder)) return [accelerator];
  return [
    accelerator,
    takeOrRefuse(runFiles(job.folder).workerLock, 'treino', 'Outro processo ainda está a guardar este treino'),
  ];
}

/** The matrix library reads this once, when it is loaded, and that is after this. */
function setThreads(folder: string): void {
  process.env.OPENBLAS_NUM_THREADS = `${planParallelism(readConfig(folder)).blasThreads}`;
}

/** MLX is loaded here and not before: a machine without its libraries gets an answer in words. */
async function perform(job: ToTrainingWorker): Promise<void> {
  switch (job.type) {
    case 'train': {
      setThreads(job.folder);
      const { runTraining } = await import('../mlx/tuner/run-training.ts');
      return tell({ type: 'done', outcome: await runTraining(job.folder, job, stop.signal, tell) });
    }
    case 'probe': {
      setThreads(job.folder);
      const { probeTraining } = await import('../mlx/tuner/probe-training.ts');
      return tell({ type: 'probed', result: await probeTraining(job.folder) });
    }
    case 'export': {
      const { exportAdapter } = await import('../mlx/tuner/export-adapter.ts');
      return exportAdapter(job);
    }
    case 'inspect': {
      const { inspectAdapter } = await import('../mlx/tuner/inspect-adapter.ts');
      return tell({ type: 'inspected', ...inspectAdapter(job.model, job.adapter) });
    }
    case 'benchmark': {
      const { benchmarkDevice } = await import('../mlx/tuner/benchmark-device.ts');
      return tell({ type: 'benchmarked', ...benchmarkDevice() });
    }
  }
}
