import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DatasetError } from '../dataset-error.ts';
import type { DatasetFile, FileRole } from '../rows/dataset-row.ts';

/** The files to read, each with what its name says it is for. @throws {DatasetError} when one is not a readable file */
export async function datasetFiles(paths: readonly string[]): Promise<DatasetFile[]> {
  const files = paths.map((path, index) => ({ index, path, role: roleOf(path) }));
  for (const { path } of files) {
    const found = await stat(path).catch(() => null);
    if (!found) throw new DatasetError(`O ficheiro ${path} não existe: verifica o nome e a pasta.`);
    if (!found.isFile()) throw new DatasetError(`${path} não é um ficheiro: indica um ficheiro .jsonl.`);
  }
  return files;
}

/** "train.jsonl", "LLM_training_val_data.jsonl": the last word that says so counts. */
function roleOf(path: string): FileRole {
  const words = basename(path)
    .toLowerCase()
    .split(/[^a-z]+/);
  const said = words.findLast((word) => ['train', 'treino', 'valid', 'val', 'validation', 'validacao'].includes(word));
  if (said === undefined) return null;
  return said.startsWith('tr') ? 'train' : 'valid';
}
