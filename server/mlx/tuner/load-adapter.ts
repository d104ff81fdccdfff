import type { ModelConfig } from '#server/contracts/model-config.ts';
import { ModelError } from '#server/models/model-error.ts';
import { readSafetensorsHeader } from '#server/models/safetensors-header.ts';
import { type Dtype, mx, type Tensor } from '../mlx.ts';
import { readAdapterFiles } from './adapter-files.ts';
import { type LoraModule, loraModules, moduleSize } from './lora-modules.ts';

/** The two factors of one module of one layer. */
export interface LoraFactors {
  readonly a: Tensor; // [in, r]
  readonly b: Tensor; // [r, out]
}

/** A LoRA adapter: for each layer the modules it adapts, and what their product is multiplied by. */
export interface Adapter {
  readonly scale: number;
  readonly layers: readonly ReadonlyMap<LoraModule, LoraFactors>[];
}

const tensorName = /^model\.layers\.(\d+)\.(.+)\.(lora_a|lora_b)$/;

/** Loads the adapter in `folder` (mlx-lm's files) for a model. @throws {ModelError} when it is of another model */
export function loadAdapter(folder: string, config: ModelConfig, dtype: Dtype | null): Adapter {
  const files = readAdapterFiles(folder);
  readSafetensorsHeader(files.weights);
  const tensors = new Map(Object.entries(mx.load(files.weights)));
  const wrong = (why: string) =>
    new ModelError('bad-adapter', `${files.weights}: ${why}. É um adaptador deste modelo?`);

  const layers = Array.from({ length: config.num_hidden_layers }, () => new Map<LoraModule, LoraFactors>());
  const { rank, scale } = files.config.lora_parameters;
  for (const name of tensors.keys()) {
    const [, number, path, leaf] = tensorName.exec(name) ?? [];
    const module = loraModules.find((known) => known === path);
    const layer = layers[Number(number)];
    if (!module || !layer) throw wrong(`o modelo não tem lugar para ${name}`);
    if (leaf === 'lora_b') continue;
    const size = moduleSize(config, module);
    const stem = `model.layers.${number}.${module}`;
    const take = (part: string, shape: readonly [number, number]): Tensor => {
      const found = tensors.get(`${stem}.${part}`);
      if (found?.shape[0] === shape[0] && found.shape[1] === shape[1]) return dtype ? found.astype(dtype) : found;
      throw wrong(`${stem}.${part} devia ser [${shape}] e ${found ? `é [${found.shape}]` : 'falta'}`);
    };
    layer.set(module, { a: take('lora_a', [size.in, rank]), b: take('lora_b', [rank, size.out]) });
  }
  if (layers.every((layer) => layer.size === 0)) throw wrong('não adapta nada');
  mx.eval(layers.flatMap((layer) => [...layer.values()].flatMap(({ a, b }) => [a, b])));
  return { scale, layers };
}
