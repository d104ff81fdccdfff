import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parameterCount } from './parameter-count.ts';
import { readModelConfig } from './read-model-config.ts';
import { weightFiles } from './weight-files.ts';

export interface ModelSummary {
  readonly name: string;
  readonly folder: string;
  readonly type: string | null;
  readonly parameters: number | null;
  /** Bits a weight; null for floats. */
  readonly bits: number | null;
  readonly bytes: number;
  /** Why it cannot be used, or null. */
  readonly problem: string | null;
}

/** The models in `folder`, sound or not, by name. Unfinished downloads are not models. */
export function listModels(folder: string): ModelSummary[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.partial'))
    .map(({ name }) => summarize(name, join(folder, name)))
    .sort((a, b) => a.name.localeCompare(b.name, 'pt'));
}

function summarize(name: string, folder: string): ModelSummary {
  try {
    const config = readModelConfig(folder);
    const bytes = weightFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0);
    const parameters = parameterCount(config);
    return {
      name,
      folder,
      type: config.model_type,
      parameters,
      bits: config.quantization?.bits ?? null,
      bytes,
      problem: null,
    };
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    return { name, folder, type: null, parameters: null, bits: null, bytes: 0, problem };
  }
}
