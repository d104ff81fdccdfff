import type { TrainingConfig } from '#server/contracts/training-config.ts';
import { configDifferences, differentMaterial } from '../fingerprint.ts';
import { inProject, modelFolder } from '../resolve-folders.ts';
import { readConfig, writeConfig } from '../run-record.ts';
import { createRun } from './create-run.ts';
import { listRuns } from './list-runs.ts';

export interface ChosenRun {
  readonly folder: string;
  readonly resumed: boolean;
}

/**
 * The run that `train` works on: the newest unfinished one of that name, with whatever harmless keys changed, or a new one.
 * @throws {TrainingError} `different-material` when a decisive key changed and `force` is not given
 */
export function chooseRun(config: TrainingConfig, { fresh = false, force = false }): ChosenRun {
  const output = inProject(config.output_dir);
  const unfinished = listRuns(output).find(({ state }) => state.name === config.name && state.status !== 'finished');
  if (fresh || !unfinished) return { folder: createRun(config), resumed: false };
  const before = readConfig(unfinished.folder);
  const now = {
    ...config,
    model: modelFolder(config.model),
    data: inProject(config.data),
    output_dir: output,
    threads: config.threads ?? before.threads,
    ...batchAfterRetry(before, config),
  };
  const differences = configDifferences(before, now);
  if (differences.length > 0 && !force) throw differentMaterial(unfinished.id, differences);
  if (unfinished.pid === null) writeConfig(unfinished.folder, now);
  return { folder: unfinished.folder, resumed: true };
}

/** A run that found a smaller batch after memory ran out keeps it when the same command starts it again. */
function batchAfterRetry(before: TrainingConfig, now: TrainingConfig): Partial<TrainingConfig> {
  const examples = (config: TrainingConfig) => config.batch_size * config.gradient_accumulation;
  const retried = now.retry_smaller_batch && before.batch_size < now.batch_size && examples(before) === examples(now);
  return retried ? { batch_size: before.batch_size, gradient_accumulation: before.gradient_accumulation } : {};
}
