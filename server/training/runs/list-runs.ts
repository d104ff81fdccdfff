import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { runIdSchema } from '#server/contracts/training-run.ts';
import { TrainingError } from '../training-error.ts';
import { type RunView, viewRun } from './view-run.ts';

/** Runs of an output folder, newest first. A folder that cannot be read is left to `recover`. */
export function listRuns(output: string = paths.runs): RunView[] {
  if (!statSync(output, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(output)
    .filter((name) => runIdSchema.safeParse(name).success)
    .sort()
    .reverse()
    .flatMap((name) => {
      try {
        return [viewRun(join(output, name))];
      } catch (error) {
        if (error instanceof TrainingError) return [];
        throw error;
      }
    });
}
