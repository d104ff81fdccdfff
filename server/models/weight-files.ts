import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ModelError } from './model-error.ts';

const indexSchema = z.object({ weight_map: z.record(z.string(), z.string().regex(/^[\w.-]+\.safetensors$/)) });

/**
 * The weight files of a model, as absolute paths: the shards that its index names, or every `model*.safetensors`.
 * @throws {ModelError} when there are none, or a shard of the index is missing
 */
export function weightFiles(folder: string): string[] {
  const index = join(folder, 'model.safetensors.index.json');
  const names = existsSync(index) ? namesOfIndex(index) : namesInFolder(folder);
  const missing = names.filter((name) => !existsSync(join(folder, name)));
  if (names.length === 0 || missing.length > 0) {
    const what = missing.length > 0 ? missing.join(', ') : 'model*.safetensors';
    throw new ModelError('missing-file', `${folder} não tem ${what}. Volta a descarregar o modelo.`);
  }
  return names.map((name) => join(folder, name));
}

function namesOfIndex(index: string): string[] {
  try {
    const { weight_map: map } = indexSchema.parse(JSON.parse(readFileSync(index, 'utf8')));
    return [...new Set(Object.values(map))].sort();
  } catch {
    throw new ModelError('corrupt-weights', `${index} não é um índice de pesos. Volta a descarregar o modelo.`);
  }
}

function namesInFolder(folder: string): string[] {
  if (!existsSync(folder)) throw new ModelError('missing-file', `${folder} não existe.`);
  return readdirSync(folder)
    .filter((name) => /^model.*\.safetensors$/.test(name))
    .sort();
}
