import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelConfig } from '#server/contracts/model-config.ts';
import { mx, type Tensor } from '#server/mlx/mlx.ts';
import { type LoraModule, loraModules, moduleSize } from '#server/mlx/tuner/lora-modules.ts';

/** Writes a random adapter in mlx-lm's files for every layer of a model. */
export function writeRandomAdapter(
  folder: string,
  config: ModelConfig,
  { seed = 0, rank = 4, keys = loraModules }: { seed?: number; rank?: number; keys?: readonly LoraModule[] } = {},
): string {
  mkdirSync(folder, { recursive: true });
  let next = 77_000 + seed * 1000;
  const normal = (shape: readonly number[]) => mx.random.normal(shape, mx.float32, 0, 0.15, mx.random.key(next++));
  const tensors: Record<string, Tensor> = {};
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    for (const module of keys) {
      const size = moduleSize(config, module);
      tensors[`model.layers.${layer}.${module}.lora_a`] = normal([size.in, rank]);
      tensors[`model.layers.${layer}.${module}.lora_b`] = normal([rank, size.out]);
    }
  }
  mx.saveSafetensors(join(folder, 'adapters.safetensors'), tensors);
  const lora_parameters = { rank, scale: 2, dropout: 0, keys };
  const text = JSON.stringify({ fine_tune_type: 'lora', num_layers: config.num_hidden_layers, lora_parameters });
  writeFileSync(join(folder, 'adapter_config.json'), text);
  return folder;
}
