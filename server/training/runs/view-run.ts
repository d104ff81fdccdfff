import { basename } from 'node:path';
import { lockOwner } from '#server/checkpoints/process-lock.ts';
import type { TrainingState, TrainingSummary } from '#server/contracts/training-run.ts';
import { runFiles } from '../run-files.ts';
import { readState, readSummary } from '../run-record.ts';

export interface RunView {
  readonly id: string;
  readonly folder: string;
  readonly state: TrainingState;
  readonly summary: TrainingSummary | null;
  /** The process that looks after it; null when none does. */
  readonly pid: number | null;
}

/** A run as its folder shows it. One that says it is running, and that no living process looks after, is interrupted. */
export function viewRun(folder: string): RunView {
  const state = readState(folder);
  const owner = lockOwner(runFiles(folder).runLock);
  const claims = state.status === 'running' || state.status === 'queued';
  const view = { id: basename(folder), folder, summary: readSummary(folder), pid: owner?.pid ?? null };
  if (!claims || owner) return { ...view, state };
  const message =
    'O processo do treino desapareceu sem aviso (corte de energia ou terminado à força). O mesmo comando retoma.';
  return {
    ...view,
    state: { ...state, status: 'interrupted', cause: state.cause ?? 'signal', message: state.message ?? message },
  };
}
