import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.object({
  repo: z.string(),
  /** Commit of the repository that was downloaded. */
  revision: z.string(),
  files: z.record(z.string(), z.object({ size: z.int(), sha256: z.string() })),
});

/** Where a downloaded model comes from, and what its files were then. Lies beside them. */
export type DownloadManifest = z.infer<typeof manifestSchema>;

const fileOf = (folder: string) => join(folder, 'download.json');

/** Null when the model was not downloaded, or what is there cannot be read. */
export function readDownloadManifest(folder: string): DownloadManifest | null {
  if (!existsSync(fileOf(folder))) return null;
  try {
    return manifestSchema.parse(JSON.parse(readFileSync(fileOf(folder), 'utf8')));
  } catch {
    return null;
  }
}

export function writeDownloadManifest(folder: string, manifest: DownloadManifest): void {
  writeFileSync(fileOf(folder), `${JSON.stringify(manifest, null, 2)}\n`);
}
