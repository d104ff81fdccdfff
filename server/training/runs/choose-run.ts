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
  };
  const differences = configDifferences(before, now);
  if (differences.length > 0 && !force) throw differentMaterial(unfinished.id, differences);
  if (unfinished.pid === null) writeConfig(unfinished.folder, now);
  return { folder: unfinished.folder, resumed: true };
}
