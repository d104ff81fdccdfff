import type { FromTrainingWorker, ToTrainingWorker } from '#server/contracts/training-messages.ts';
import { launchWorker, type WorkerExit } from './launch-worker.ts';
import { TrainingError, type TrainingErrorCode, trainingErrorCodes } from './training-error.ts';

type Job = Exclude<ToTrainingWorker, { type: 'train' }>;

/**
 * Lets a worker do one short job and gives its answers.
 * @throws {TrainingError} with what the worker said, or how it died
 */
export async function runJob(job: Job): Promise<FromTrainingWorker[]> {
  const answers: FromTrainingWorker[] = [];
  const { exited } = launchWorker(job, { log: null, threads: null, onMessage: (message) => answers.push(message) });
  const exit = await exited;
  if (exit.error || exit.code !== 0) throw failure(exit);
  return answers;
}

function failure({ error, code, signal }: WorkerExit): TrainingError {
  if (error) return new TrainingError(isKnown(error.code) ? error.code : 'worker', error.message);
  const how = signal === 'SIGKILL' ? 'provavelmente por falta de memória' : 'o MLX abortou ou não carregou';
  return new TrainingError(
    'worker',
    `O processo de cálculo terminou sem resposta (${signal ?? `código ${code}`}): ${how}. Corre ./farense doctor.`,
  );
}

const isKnown = (code: string): code is TrainingErrorCode => trainingErrorCodes.some((known) => known === code);
