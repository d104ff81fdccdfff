import { existsSync, realpathSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { inProject } from '../resolve-folders.ts';
import { runFiles } from '../run-files.ts';
import { TrainingError } from '../training-error.ts';
import { listRuns } from './list-runs.ts';

/** The folder of a run, given by id, by name (the newest of that name), by path, or `latest`. @throws {TrainingError} */
export function findRun(run: string, output: string = paths.runs): string {
  const candidates = [isAbsolute(run) ? run : join(output, run), inProject(run)];
  const folder = candidates.find((path) => existsSync(runFiles(path).config) || existsSync(runFiles(path).state));
  if (folder) return realpathSync(folder);
  const named = listRuns(output).find(({ state }) => state.name === run);
  if (named) return named.folder;
  const known = listRuns(output).map(({ id }) => id);
  const list = known.length > 0 ? `Os que há: ${known.slice(0, 10).join(', ')}.` : 'Ainda não há nenhum.';
  throw new TrainingError('missing-run', `Não encontro o treino "${run}" em ${output}. ${list}`);
}
