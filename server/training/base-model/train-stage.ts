import { existsSync, rmSync } from 'node:fs';
import { type TrainingConfig, trainingConfigSchema } from '#server/contracts/training-config.ts';
import type { TrainingSummary } from '#server/contracts/training-run.ts';
import { exportRun } from '../export-run.ts';
import { runFiles } from '../run-files.ts';
import { readSummary } from '../run-record.ts';
import { chooseRun } from '../runs/choose-run.ts';
import { listRuns } from '../runs/list-runs.ts';
import { type SuperviseOptions, superviseRun } from '../supervise-run.ts';
import { TrainingError } from '../training-error.ts';
import type { BaseStage } from './base-recipe.ts';

export interface StageFolders {
  /** Model at the start of the stage. */
  readonly from: string;
  /** Model at its end: written here. */
  readonly to: string;
  /** train.jsonl and valid.jsonl. */
  readonly data: string;
  readonly runs: string;
}

/**
 * Trains every weight on a stage's text, by the ordinary trainer, and writes the model that comes of it. A stage that was
 * cut off goes on where its last checkpoint stands; one that is done is not done again.
 * @throws {TrainingError} when it stops before its end
 */
export async function trainStage(
  stage: BaseStage,
  seed: number,
  folders: StageFolders,
  options: Pick<SuperviseOptions, 'signal' | 'onMessage' | 'onQueued'>,
): Promise<TrainingSummary | null> {
  const config = stageConfig(stage, seed, folders);
  const done = listRuns(folders.runs).find(({ state }) => state.name === config.name && state.status === 'finished');
  if (done && existsSync(folders.to)) return readSummary(done.folder);
  const { folder } = done ?? chooseRun(config, {});
  if (!done) {
    const { status, crash } = await superviseRun(folder, options);
    if (crash) throw new TrainingError('worker', `A fase ${stage.name} parou: ${crash.message}`);
    if (status !== 'finished') {
      throw new TrainingError('worker', `A fase ${stage.name} ficou a meio, guardada. O mesmo comando continua-a.`);
    }
  }
  rmSync(folders.to, { recursive: true, force: true });
  const { adapters } = runFiles(folder);
  const request = { format: 'fused', adapter: adapters, run: folder, model: null, name: stage.name } as const;
  await exportRun({ ...request, to: folders.to });
  return readSummary(folder);
}

function stageConfig({ name, training }: BaseStage, seed: number, { from, data, runs }: StageFolders): TrainingConfig {
  const every = Math.max(1, Math.min(250, Math.floor(training.max_steps / 4)));
  return trainingConfigSchema.parse({
    name,
    model: from,
    data,
    output_dir: runs,
    fine_tune_type: 'full',
    epochs: 1000,
    ...training,
    gradient_accumulation: 1,
    max_seq_length: 1024,
    warmup_steps: Math.min(50, Math.ceil(training.max_steps / 10)),
    weight_decay: 0.05,
    save_every: every,
    eval_every: every,
    seed,
  });
}
