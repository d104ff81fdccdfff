import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { runIdSchema } from '#server/contracts/training-run.ts';
import { runFiles } from '../run-files.ts';
import { TrainingError } from '../training-error.ts';

/**
 * The folder of a run, by its id alone: what comes from an address must not lead out of the folder of runs.
 * @throws {TrainingError} `missing-run`
 */
export function runById(id: string): string {
  const folder = join(paths.runs, id);
  if (runIdSchema.safeParse(id).success && existsSync(runFiles(folder).state)) return folder;
  throw new TrainingError('missing-run', 'Esse treino não existe, ou já foi apagado.');
}
