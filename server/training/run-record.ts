import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomic } from '#server/checkpoints/write-file-atomic.ts';
import { type TrainingConfig, trainingConfigSchema } from '#server/contracts/training-config.ts';
import {
  type TrainingState,
  type TrainingSummary,
  trainingStateSchema,
  trainingSummarySchema,
} from '#server/contracts/training-run.ts';
import { runFiles } from './run-files.ts';
import { TrainingError } from './training-error.ts';

/** Reads and writes the three JSON files that say what a run is, where it is, and what came of it. */

export const readConfig = (folder: string): TrainingConfig => read(runFiles(folder).config, trainingConfigSchema);

export const writeConfig = (folder: string, config: TrainingConfig) => write(runFiles(folder).config, config);

export const readState = (folder: string): TrainingState => read(runFiles(folder).state, trainingStateSchema);

export function updateState(folder: string, changes: Partial<TrainingState>): TrainingState {
  const state = { ...readState(folder), ...changes, updated_at: new Date().toISOString() };
  writeState(folder, state);
  return state;
}

export const writeState = (folder: string, state: TrainingState) => write(runFiles(folder).state, state);

export const writeSummary = (folder: string, summary: TrainingSummary) => write(runFiles(folder).summary, summary);

/** Null while the run has not ended or stopped for the first time. */
export function readSummary(folder: string): TrainingSummary | null {
  const file = runFiles(folder).summary;
  return existsSync(file) ? read(file, trainingSummarySchema) : null;
}

function read<T>(file: string, schema: z.ZodType<T>): T {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new TrainingError(
      'missing-run',
      `${file} falta ou não se consegue ler: ${why}. Corre ./farense recover para reconstruir o que se puder.`,
    );
  }
}

const write = (file: string, value: object) => writeFileAtomic(file, `${JSON.stringify(value, null, 2)}\n`);
