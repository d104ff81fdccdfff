import { statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RunCurves } from '#server/contracts/run-curves.ts';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import type { RunEvent, TrainingState } from '#server/contracts/training-run.ts';
import { readCurves } from '#server/training/live/read-curves.ts';
import { readEvents } from '#server/training/metrics/read-metrics.ts';
import { runFiles } from '#server/training/run-files.ts';
import { readConfig, readState } from '#server/training/run-record.ts';
import { type ComparedRun, compareRuns } from '#server/training/runs/compare-runs.ts';
import { TrainingError } from '#server/training/training-error.ts';

/** All that a report says of a run, read. */
export interface RunMaterial {
  readonly id: string;
  readonly name: string;
  readonly config: TrainingConfig;
  readonly state: TrainingState;
  readonly compared: ComparedRun;
  /** Of the best adapter; null while there is none. */
  readonly adapterBytes: number | null;
  readonly curves: RunCurves;
  readonly events: readonly RunEvent[];
}

const all = { from: 0, to: Number.MAX_SAFE_INTEGER, points: 400 };

/** Reads what a report needs of the run in a folder. @throws {TrainingError} when nothing was measured yet */
export async function gatherRun(folder: string): Promise<RunMaterial> {
  const curves = await readCurves(folder, all);
  if (curves.rows === 0) throw new TrainingError('missing-run', `O treino ${basename(folder)} ainda não tem métricas.`);
  const [compared] = compareRuns([folder]);
  if (!compared) throw new Error('a run compared with nothing is still a run');
  const state = readState(folder);
  return {
    id: basename(folder),
    name: state.name,
    config: readConfig(folder),
    state,
    compared,
    adapterBytes: sizeOf(join(runFiles(folder).adapters, 'adapters.safetensors')),
    curves,
    events: readEvents(folder),
  };
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? null;
