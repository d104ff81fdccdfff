import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { paths } from '#server/config/paths.ts';

const run = promisify(execFile);

/** Where the project's own dataset lies: it is not in git, for the facts give it again. */
export const ownDataset = join(paths.root, 'data');

/**
 * Builds and splits the project's own dataset where it is absent; any other folder is left alone. In processes of their
 * own, so that neither a server nor a training carries what that took.
 * @param own the folder that counts as the project's
 */
export async function ensureDataset(folder: string, signal?: AbortSignal, own = ownDataset): Promise<void> {
  if (folder !== own || existsSync(join(own, 'train.jsonl'))) return;
  const dataset = join(own, 'farense_dataset.jsonl');
  const farense = (...args: string[]) =>
    run(process.execPath, ['--disable-warning=ExperimentalWarning', paths.cli, 'data', ...args, '--json'], {
      cwd: paths.root,
      maxBuffer: 2 ** 26,
      ...(signal ? { signal } : {}),
    });
  if (!existsSync(dataset)) await farense('build', '--output', dataset);
  await farense('split', dataset);
}
