import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ModelConfig, modelConfigSchema } from '#server/contracts/model-config.ts';
import { ModelError } from './model-error.ts';

/** Reads and checks `config.json` of the model in `folder`. @throws {ModelError} */
export function readModelConfig(folder: string): ModelConfig {
  const file = join(folder, 'config.json');
  const parsed = modelConfigSchema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  const unsupported = parsed.error.issues.some((issue) => issue.path[0] === 'model_type');
  throw new ModelError(
    unsupported ? 'unsupported' : 'bad-config',
    `${file} não descreve um modelo que este motor saiba correr:\n${z.prettifyError(parsed.error)}`,
  );
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (missing) throw new ModelError('missing-file', `${file} não existe: é esta a pasta de um modelo?`);
    throw new ModelError('bad-config', `${file} não é JSON válido: ${String(error)}`);
  }
}
