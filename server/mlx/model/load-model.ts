import { statSync } from 'node:fs';
import { availableMemory } from 'node:process';
import { ModelError } from '#server/models/model-error.ts';
import { parameterCount } from '#server/models/parameter-count.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { weightFiles } from '#server/models/weight-files.ts';
import { type DevicePolicy, devicePolicy } from '../device.ts';
import { Mistral } from './mistral.ts';
import { Weights } from './weights.ts';

/** Loads the model in `folder` (mlx-community layout); `choices` replace the device's own. @throws {ModelError} */
export function loadModel(folder: string, choices: Partial<DevicePolicy> = {}): Mistral {
  const config = readModelConfig(folder);
  const policy = { ...devicePolicy(config), ...choices };
  const stored = weightFiles(folder).reduce((bytes, file) => bytes + statSync(file).size, 0);
  const needed = policy.dequantizeAtLoad ? Math.max(stored, parameterCount(config) * 4) : stored;
  const free = availableMemory();
  if (needed > free) {
    const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB`;
    throw new ModelError(
      'not-enough-memory',
      `${folder} precisa de ${gigabytes(needed)} de memória e há ${gigabytes(free)} livres. Fecha outros programas ou escolhe um modelo mais pequeno.`,
    );
  }
  return new Mistral(config, new Weights(folder, config, policy), policy);
}
