import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CheckpointError } from '#server/checkpoints/checkpoint-error.ts';
import { stepOfCheckpoint } from '#server/checkpoints/checkpoint-name.ts';
import { infoFile } from '#server/checkpoints/commit-checkpoint.ts';
import { listCheckpoints } from '#server/checkpoints/list-checkpoints.ts';
import { canResume, verifyCheckpoint } from '#server/checkpoints/verify-checkpoint.ts';
import type { RunCheckpoint } from '#server/contracts/admin-training.ts';
import { checkpointInfoSchema } from '#server/contracts/training-run.ts';
import { MetricsTracker } from '../metrics/metrics-tracker.ts';
import { runFiles } from '../run-files.ts';
import { readState, updateState } from '../run-record.ts';
import { summarizeRun } from '../summarize-run.ts';
import { TrainingError } from '../training-error.ts';
import { viewRun } from './view-run.ts';

/** A run's checkpoints, newest first. Their content is not read: `farense verify` does that. */
export function runCheckpoints(folder: string): RunCheckpoint[] {
  const { best_step: best } = readState(folder);
  return listCheckpoints(folder)
    .map(({ name, step }) => {
      const path = join(folder, name);
      const info = readInfo(path);
      return {
        name,
        step,
        bytes: sizeOf(path),
        loss: info?.loss ?? null,
        val_loss: info?.val_loss ?? null,
        best: step === best,
        resumable: info !== null && canResume(path),
      };
    })
    .reverse();
}

/**
 * Takes a run back to a checkpoint: newer ones are set aside, and training, when it goes on, goes on from there.
 * @throws {TrainingError} `busy` while it runs @throws {CheckpointError} when the checkpoint is damaged or has no optimizer
 */
export function restoreCheckpoint(folder: string, name: string): void {
  const path = idleCheckpoint(folder, name);
  const info = verifyCheckpoint(path);
  if (!canResume(path))
    throw new CheckpointError('none', `${name} não traz o estado do otimizador: não se pode continuar a partir dele.`);
  const newer = listCheckpoints(folder).filter(({ step }) => step > info.step);
  for (const { name: doomed } of newer) renameSync(join(folder, doomed), join(folder, `aside-${doomed}-${Date.now()}`));
  if ((readState(folder).best_step ?? 0) > info.step) restoreAdapter(folder, path, info.best_step);
  updateState(folder, {
    status: 'stopped',
    step: info.step,
    best_val_loss: info.best_val_loss,
    best_step: info.best_step,
    checkpoints: listCheckpoints(folder).map((checkpoint) => checkpoint.name),
    cause: null,
    message: `Reposto no passo ${info.step}: retomar continua daí.`,
  });
  note(folder, info.step, `Reposto em ${name}; ${newer.length} pontos mais recentes postos de lado.`);
  summarizeRun(folder);
}

/** Deletes a checkpoint. @throws {TrainingError} `busy` while it runs */
export function deleteCheckpoint(folder: string, name: string): void {
  const path = idleCheckpoint(folder, name);
  // Renamed first: a crash must not leave half a folder under a checkpoint's name.
  const doomed = join(folder, `.writing-${name}`);
  renameSync(path, doomed);
  rmSync(doomed, { recursive: true });
  updateState(folder, { checkpoints: listCheckpoints(folder).map((checkpoint) => checkpoint.name) });
}

function idleCheckpoint(folder: string, name: string): string {
  const known = stepOfCheckpoint(name) !== null && listCheckpoints(folder).some((one) => one.name === name);
  if (!known) throw new TrainingError('missing-run', 'Esse ponto de controlo não existe, ou já foi apagado.');
  if (viewRun(folder).pid !== null)
    throw new TrainingError('busy', `O treino ${basename(folder)} está a correr. Para-o primeiro.`);
  return join(folder, name);
}

/** The best weights of that time, where their checkpoint is still there; else the checkpoint's own. */
function restoreAdapter(folder: string, checkpoint: string, bestStep: number | null): void {
  const best = listCheckpoints(folder).find(({ step }) => step === bestStep);
  const { adapters } = runFiles(folder);
  mkdirSync(adapters, { recursive: true });
  for (const name of ['adapter_config.json', 'adapters.safetensors'])
    copyFileSync(join(best ? join(folder, best.name) : checkpoint, name), join(adapters, name));
}

function note(folder: string, step: number, message: string): void {
  const tracker = new MetricsTracker(folder);
  tracker.event({ kind: 'warning', step, message });
  tracker.close();
}

function readInfo(path: string) {
  try {
    return checkpointInfoSchema.parse(JSON.parse(readFileSync(join(path, infoFile), 'utf8')));
  } catch {
    return null;
  }
}

const sizeOf = (path: string) => readdirSync(path).reduce((sum, file) => sum + statSync(join(path, file)).size, 0);
