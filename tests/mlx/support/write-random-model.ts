import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ModelConfig, modelConfigSchema } from '#server/contracts/model-config.ts';
import { mx, type Tensor } from '#server/mlx/mlx.ts';
import { loraModules, moduleSize } from '#server/mlx/tuner/lora-modules.ts';

export interface RandomModel {
  readonly hidden?: number;
  readonly layers?: number;
  readonly inner?: number;
  readonly heads?: number;
  readonly kvHeads?: number;
  readonly vocabulary?: number;
  readonly tied?: boolean;
  readonly window?: number | null;
  readonly bits?: 4 | 8 | null;
  readonly seed?: number;
  /**
   * After token t the model says t + 1, whatever stands before; it computes as much as any other. So what it "quotes"
   * can be laid out in the prompt.
   */
  readonly counts?: boolean;
}

/** Writes a model of random weights in mlx-community's layout. */
export function writeRandomModel(folder: string, model: RandomModel = {}): ModelConfig {
  const shards = randomModelShards(folder, model);
  while (true) {
    const { done, value } = shards.next();
    if (done) return value;
  }
}

/** The same, a shard a turn: memory is freed only where the event loop gets a turn, which large models need. */
export function* randomModelShards(folder: string, model: RandomModel): Generator<void, ModelConfig> {
  mkdirSync(folder, { recursive: true });
  const source = configOf(model);
  writeFileSync(join(folder, 'config.json'), JSON.stringify(source, null, 2));
  const config = modelConfigSchema.parse(source);
  const random = randomWeights(model.seed ?? 0, model.bits ?? null);
  const index: Record<string, string> = {};
  const write = (shard: string, tensors: Record<string, Tensor>) => {
    mx.eval(Object.values(tensors));
    mx.saveSafetensors(join(folder, shard), tensors, { format: 'mlx' });
    for (const name of Object.keys(tensors)) index[name] = shard;
  };
  for (let layer = 0; layer < config.num_hidden_layers; layer++) {
    const tensors = layerTensors(config, layer, random);
    write(`model-${layer}.safetensors`, model.counts ? withoutEffect(tensors) : tensors);
    yield;
  }
  const ends = endTensors(config, random);
  write('model-ends.safetensors', model.counts ? withCountingHead(ends) : ends);
  writeFileSync(join(folder, 'model.safetensors.index.json'), JSON.stringify({ weight_map: index }));
  return config;
}

function configOf(model: RandomModel) {
  const hidden = model.hidden ?? 64;
  return {
    model_type: 'mistral',
    hidden_size: hidden,
    num_hidden_layers: model.layers ?? 2,
    intermediate_size: model.inner ?? hidden * 2,
    num_attention_heads: model.heads ?? 4,
    num_key_value_heads: model.kvHeads ?? 2,
    vocab_size: model.vocabulary ?? 320,
    rms_norm_eps: 1e-5,
    rope_theta: 10_000,
    tie_word_embeddings: model.tied ?? false,
    sliding_window: model.window ?? null,
    max_position_embeddings: 32_768,
    bos_token_id: 256,
    eos_token_id: 257,
    ...(model.bits ? { quantization: { group_size: 64, bits: model.bits } } : {}),
  };
}

type Random = ReturnType<typeof randomWeights>;

function randomWeights(seed: number, bits: number | null) {
  let next = seed * 1_000_003;
  const normal = (shape: readonly number[], mean: number, spread: number) =>
    mx.random.normal(shape, mx.float32, mean, spread, mx.random.key(next++));
  const product = (name: string, shape: readonly [number, number], spread: number): Record<string, Tensor> => {
    if (!bits) return { [`${name}.weight`]: normal(shape, 0, spread) };
    // Drawing and packing billions of numbers takes many minutes: large weights repeat their first rows.
    const distinct = Math.min(shape[0], 512);
    const rows = mx.array(
      Array.from({ length: shape[0] }, (_, row) => row % distinct),
      mx.int32,
    );
    const [packed, scales, biases] = mx.quantize(normal([distinct, shape[1]], 0, spread), 64, bits);
    const repeat = (part: Tensor) => mx.take(part, rows, 0);
    return {
      [`${name}.weight`]: repeat(packed),
      [`${name}.scales`]: repeat(scales),
      [`${name}.biases`]: repeat(biases),
    };
  };
  return { norm: (size: number) => normal([size], 1, 0.2), product };
}

function layerTensors(config: ModelConfig, layer: number, random: Random): Record<string, Tensor> {
  const stem = `model.layers.${layer}`;
  const products = loraModules.map((module) => {
    const size = moduleSize(config, module);
    return random.product(`${stem}.${module}`, [size.out, size.in], 1.6 * size.in ** -0.5);
  });
  return Object.assign(
    {
      [`${stem}.input_layernorm.weight`]: random.norm(config.hidden_size),
      [`${stem}.post_attention_layernorm.weight`]: random.norm(config.hidden_size),
    },
    ...products,
  );
}

function endTensors(config: ModelConfig, random: Random): Record<string, Tensor> {
  const shape = [config.vocab_size, config.hidden_size] as const;
  return {
    'model.norm.weight': random.norm(config.hidden_size),
    ...random.product('model.embed_tokens', shape, 1),
    ...(config.tie_word_embeddings ? {} : random.product('lm_head', shape, config.hidden_size ** -0.5)),
  };
}

/** What a layer adds to the stream becomes nothing: zeros, packed or not. */
function withoutEffect(tensors: Record<string, Tensor>): Record<string, Tensor> {
  const silent = Object.entries(tensors).map(([name, tensor]) => {
    const last = /(o_proj|down_proj)\.(weight|scales|biases)$/.test(name);
    return [name, last ? mx.zeros(tensor.shape, tensor.dtype) : tensor];
  });
  return Object.fromEntries(silent);
}

/** Row t + 1 of the head is what token t is embedded as. */
function withCountingHead(tensors: Record<string, Tensor>): Record<string, Tensor> {
  const moved = Object.entries(tensors).flatMap(([name, tensor]) => {
    if (!name.startsWith('model.embed_tokens')) return [];
    const rows = tensor.shape[0] ?? 0;
    const before = mx.concatenate([tensor.index(mx.Slice(rows - 1)), tensor.index(mx.Slice(0, rows - 1))], 0);
    return [[name.replace('model.embed_tokens', 'lm_head'), before]];
  });
  return { ...tensors, ...Object.fromEntries(moved) };
}
