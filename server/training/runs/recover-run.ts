import { copyFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CheckpointError } from '#server/checkpoints/checkpoint-error.ts';
import { removeUnfinished } from '#server/checkpoints/commit-checkpoint.ts';
import { listCheckpoints } from '#server/checkpoints/list-checkpoints.ts';
import { lockOwner } from '#server/checkpoints/process-lock.ts';
import { verifyCheckpoint } from '#server/checkpoints/verify-checkpoint.ts';
import type { CheckpointInfo, TrainingState } from '#server/contracts/training-run.ts';
import { MetricsTracker } from '../metrics/metrics-tracker.ts';
import { readMetrics } from '../metrics/read-metrics.ts';
import { runFiles } from '../run-files.ts';
import { readState, writeState } from '../run-record.ts';
import { summarizeRun } from '../summarize-run.ts';
import { TrainingError } from '../training-error.ts';

export interface Recovery {
  readonly id: string;
  /** Intact checkpoints, oldest first. */
  readonly intact: string[];
  /** What was found and done, one sentence each. */
  readonly done: string[];
  readonly resumable: boolean;
}

/**
 * Brings a run's folder back into order after whatever happened to it: leftovers go, damaged checkpoints are set aside,
 * state and derived files are made anew, and a missing adapter is taken from the best intact checkpoint.
 * @throws {TrainingError} `busy` while it runs
 */
export function recoverRun(folder: string): Recovery {
  const files = runFiles(folder);
  if (lockOwner(files.runLock))
    throw new TrainingError('busy', `O treino ${folder} está a correr: não há nada a recuperar.`);
  const done: string[] = [];
  removeUnfinished(folder);
  const intact = setDamagedAside(folder, done);
  // Opening it cuts off a torn line, closing it derives the JSON and the CSV.
  new MetricsTracker(folder).close();
  restoreState(folder, intact, done);
  restoreAdapter(folder, intact, done);
  if (existsSync(files.config)) summarizeRun(folder);
  else done.push('Falta training_config.json: pode ver-se e exportar-se, mas não retomar.');
  return {
    id: basename(folder),
    intact: intact.map(({ name }) => name),
    done,
    resumable: intact.length > 0 && existsSync(files.config),
  };
}

interface Intact {
  readonly name: string;
  readonly info: CheckpointInfo;
}

function setDamagedAside(folder: string, done: string[]): Intact[] {
  return listCheckpoints(folder).flatMap(({ name }) => {
    try {
      return [{ name, info: verifyCheckpoint(join(folder, name)) }];
    } catch (error) {
      if (!(error instanceof CheckpointError)) throw error;
      renameSync(join(folder, name), join(folder, `damaged-${name}-${Date.now()}`));
      done.push(`Posto de lado: ${error.message}`);
      return [];
    }
  });
}

function restoreState(folder: string, intact: readonly Intact[], done: string[]): void {
  const id = basename(folder);
  let state: TrainingState;
  try {
    state = readState(folder);
  } catch {
    const now = new Date().toISOString();
    done.push('Estado refeito a partir dos pontos de controlo.');
    state = {
      id,
      name: id.replace(/^\d{8}-\d{6}-/, ''),
      status: 'interrupted',
      step: 0,
      total_steps: 0,
      epoch: 0,
      best_val_loss: null,
      best_step: null,
      checkpoints: [],
      created_at: now,
      updated_at: now,
      cause: null,
      message: null,
    };
  }
  const newest = intact.at(-1)?.info;
  const ended = state.status === 'finished' || state.status === 'created';
  writeState(folder, {
    ...state,
    status: ended ? state.status : 'interrupted',
    step: newest?.step ?? 0,
    total_steps: newest?.scheduler.total_steps ?? state.total_steps,
    epoch: readMetrics(folder).find(({ step }) => step === newest?.step)?.epoch ?? state.epoch,
    best_val_loss: newest?.best_val_loss ?? state.best_val_loss,
    best_step: newest?.best_step ?? state.best_step,
    checkpoints: intact.map(({ name }) => name),
    updated_at: new Date().toISOString(),
  });
}

function restoreAdapter(folder: string, intact: readonly Intact[], done: string[]): void {
  const { adapters } = runFiles(folder);
  if (existsSync(join(adapters, 'adapters.safetensors'))) return;
  const best = intact.toSorted((a, b) => a.info.val_loss - b.info.val_loss)[0];
  if (!best) return;
  mkdirSync(adapters, { recursive: true });
  for (const name of ['adapter_config.json', 'adapters.safetensors']) {
    copyFileSync(join(folder, best.name, name), join(adapters, name));
  }
  done.push(`Adaptador refeito a partir de ${best.name}.`);
}
