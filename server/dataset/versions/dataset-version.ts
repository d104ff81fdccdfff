import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { remember } from '#server/config/remember.ts';
import { fileSha256 } from '../split/file-sha256.ts';

export interface DatasetVersion {
  readonly sha256: string;
  readonly changedAt: string;
  readonly bytes: number;
}

const known = () => remember('dataset-hashes', () => new Map<string, DatasetVersion>());

/** What a dataset file is now; null when it is not there. Its hash is taken again only when the file changed. */
export async function datasetVersion(path: string): Promise<DatasetVersion | null> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return null;
  const key = `${path} ${found.size} ${found.mtimeMs}`;
  const seen = known().get(key);
  if (seen) return seen;
  const version = { sha256: await fileSha256(path), changedAt: found.mtime.toISOString(), bytes: found.size };
  known().set(key, version);
  return version;
}

const manifest = z.object({
  seed: z.number(),
  share: z.number(),
  input: z.object({ sha256: z.string() }),
  train: z.object({ rows: z.number() }),
  valid: z.object({ rows: z.number() }),
  groups: z.number(),
});

/** How the training and validation sets were split; null when nothing says so. */
export function splitVersion(folder: string): z.infer<typeof manifest> | null {
  const file = join(folder, 'split_manifest.json');
  if (!existsSync(file)) return null;
  try {
    return manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}
