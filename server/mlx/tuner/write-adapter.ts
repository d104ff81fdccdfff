import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import { mx, type Tensor } from '../mlx.ts';
import { type LoraModule, loraModules } from './lora-modules.ts';
import type { Trainable } from './trainable.ts';

/** Modules by the short names that configurations use. */
export const modulesNamed = (names: TrainingConfig['lora_modules']): LoraModule[] =>
  loraModules.filter((module) => names.some((name) => module.endsWith(`.${name}_proj`)));

/** Writes the trained tensors as mlx-lm has them: adapters.safetensors and adapter_config.json. */
export function writeAdapter(
  folder: string,
  trainable: Trainable,
  tensors: readonly Tensor[],
  config: TrainingConfig,
): void {
  const named = Object.fromEntries(trainable.parameters.map(({ name }, i) => [name, tensors[i] ?? mx.zeros([1])]));
  mx.saveSafetensors(join(folder, 'adapters.safetensors'), named, { format: 'mlx' });
  writeFileSync(join(folder, 'adapter_config.json'), `${JSON.stringify(adapterConfig(trainable, config), null, 2)}\n`);
}

function adapterConfig(trainable: Trainable, config: TrainingConfig): object {
  const count = trainable.model.config.num_hidden_layers;
  const layers = config.lora_layers < 0 ? count : Math.min(count, config.lora_layers);
  if (config.fine_tune_type === 'full') return { fine_tune_type: 'full', num_layers: count, model: config.model };
  return {
    fine_tune_type: 'lora',
    model: config.model,
    num_layers: layers,
    lora_parameters: {
      rank: config.lora_rank,
      scale: config.lora_scale,
      dropout: config.lora_dropout,
      keys: modulesNamed(config.lora_modules),
    },
  };
}
