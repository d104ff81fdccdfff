import { seedOf } from '#server/config/seeded-random.ts';
import { type Dtype, mx, type Tensor } from '../mlx.ts';
import type { LowRank } from '../model/linear.ts';
import type { Mistral } from '../model/mistral.ts';
import type { LoraFactors } from './load-adapter.ts';
import { type LoraModule, loraModules, moduleSize } from './lora-modules.ts';
import { layerLora } from './model-lora.ts';
import type { Parameter, Pass, Trainable } from './trainable.ts';

export interface LoraSettings {
  readonly rank: number;
  /** The raw multiplier of the low-rank product. */
  readonly scale: number;
  readonly dropout: number;
  /** Layers from the last; -1: all. */
  readonly layers: number;
  readonly modules: readonly LoraModule[];
}

/** The model frozen, with low-rank additions that are trained. The base may be packed (QLoRA) or floats (LoRA). */
export function trainableLora(model: Mistral, settings: LoraSettings): Trainable {
  const { config } = model;
  const count = config.num_hidden_layers;
  const first = settings.layers < 0 ? 0 : Math.max(0, count - settings.layers);
  const modules = loraModules.filter((module) => settings.modules.includes(module));
  const parameters: Parameter[] = [];
  const layers = Array.from({ length: count }, (_, layer) => {
    if (layer < first) return [];
    return modules.flatMap((module) => {
      const size = moduleSize(config, module);
      const stem = `model.layers.${layer}.${module}`;
      parameters.push({ name: `${stem}.lora_a`, shape: [size.in, settings.rank] });
      parameters.push({ name: `${stem}.lora_b`, shape: [settings.rank, size.out] });
      return [parameters.length - 2, parameters.length - 1];
    });
  });
  const factorsOf = (own: readonly Tensor[], dtype: Dtype): ReadonlyMap<LoraModule, LoraFactors> =>
    new Map(
      modules.flatMap((module, i) => {
        const [a, b] = [own[2 * i], own[2 * i + 1]];
        // Trained in float32, used in the model's own type.
        return a && b ? [[module, { a: a.astype(dtype), b: b.astype(dtype) }] as const] : [];
      }),
    );
  return {
    model,
    parameters,
    uses: { embed: [], layers, head: [] },
    embed: (tokens) => model.embedding.forward(tokens),
    layer: (index, h, own, pass) => {
      const layer = model.layers[index];
      if (!layer) throw new RangeError(`there is no layer ${index}`);
      if (own.length === 0) return layer.forward(h, pass.memory, pass.position);
      const plain = layerLora(factorsOf(own, h.dtype), settings.scale, config);
      const drop = (x: LowRank | null, part: number) => dropping(x, settings.dropout, pass, 4 * index + part);
      const lora = {
        qkv: drop(plain.qkv, 0),
        o: drop(plain.o, 1),
        gateUp: drop(plain.gateUp, 2),
        down: drop(plain.down, 3),
      };
      return layer.forward(h, pass.memory, pass.position, lora);
    },
    head: (h) => model.head(mx.fast.rmsNorm(h, model.norm, config.rms_norm_eps)),
  };
}

/** Dropout of the input (Srivastava et al. 2014): zeros a share of it and scales the rest. The mask follows from the seed. */
function dropping(lora: LowRank | null, share: number, pass: Pass, place: number): LowRank | null {
  if (!lora || share === 0 || pass.dropoutSeed === null) return lora;
  const key = mx.random.key(seedOf(pass.dropoutSeed, place));
  const drop = (x: Tensor) => {
    const kept = mx.random.bernoulli(1 - share, x.shape, key).astype(x.dtype);
    return mx.multiply(mx.multiply(x, kept), mx.array(1 / (1 - share), x.dtype));
  };
  return { ...lora, drop };
}

/** The factors where training begins, as mlx-lm has them: a uniform in ±1/√in, b zero, so that nothing changes yet. */
export function initialLora(parameters: readonly Parameter[], seed: number): Tensor[] {
  return parameters.map(({ name, shape }, i) => {
    if (name.endsWith('.lora_b')) return mx.zeros(shape, mx.float32);
    const bound = (shape[0] ?? 1) ** -0.5;
    return mx.random.uniform(-bound, bound, shape, mx.float32, mx.random.key(seedOf(seed, 0x10ca, i)));
  });
}
