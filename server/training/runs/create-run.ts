import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import { linkLatest } from '../link-latest.ts';
import { inProject, modelFolder } from '../resolve-folders.ts';
import { runFiles } from '../run-files.ts';
import { writeConfig, writeState } from '../run-record.ts';
import { TrainingError } from '../training-error.ts';

/**
 * Makes the folder of a new run and points `latest` to it. Paths in its configuration become absolute, and the number
 * of threads definite: equal bits need it.
 * @returns the absolute folder
 * @throws {TrainingError} when the model is missing or the folder cannot be written
 */
export function createRun(config: TrainingConfig): string {
  const model = modelFolder(config.model);
  const output = inProject(config.output_dir);
  const now = new Date();
  try {
    const folder = makeFolder(output, now, config.name);
    const definite = {
      ...config,
      model,
      data: inProject(config.data),
      output_dir: output,
      threads: config.threads ?? availableParallelism(),
    };
    writeConfig(folder, definite);
    const time = now.toISOString();
    writeState(folder, {
      id: folder.slice(output.length + 1),
      name: config.name,
      status: 'created',
      step: 0,
      total_steps: 0,
      epoch: 0,
      best_val_loss: null,
      best_step: null,
      checkpoints: [],
      created_at: time,
      updated_at: time,
      cause: null,
      message: null,
    });
    writeFileSync(runFiles(folder).metricsJson, '[]\n');
    mkdirSync(runFiles(folder).plots);
    linkLatest(output, folder);
    return folder;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TrainingError(
      'disk',
      `Não consigo criar o treino em ${output}: ${why}. Verifica o espaço e as permissões, ou indica outra pasta com --output-dir.`,
    );
  }
}

/** Two runs of the same second get different folders: the later one a later second. */
function makeFolder(output: string, now: Date, name: string): string {
  mkdirSync(output, { recursive: true });
  for (let later = 0; ; later++) {
    const folder = join(output, `${stamp(new Date(now.getTime() + later * 1000))}-${name}`);
    try {
      mkdirSync(folder);
      return folder;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/** YYYYMMDD-HHMMSS, in the computer's own time. */
function stamp(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}${two(date.getMonth() + 1)}${two(date.getDate())}`;
  return `${day}-${two(date.getHours())}${two(date.getMinutes())}${two(date.getSeconds())}`;
}
