import type { ModelConfig } from '#server/contracts/model-config.ts';
import type { DevicePolicy } from '../device.ts';
import { mx, type Tensor } from '../mlx.ts';
import { Attention, type AttentionLora, type AttentionMemory } from './attention.ts';
import { Embedding } from './embedding.ts';
import { KvCache } from './kv-cache.ts';
import { Linear, type Weight, weightArrays } from './linear.ts';
import { Mlp, type MlpLora } from './mlp.ts';
import { Rope, type RopePosition } from './rope.ts';

/** Low-rank additions to every product of the model, one entry a layer. They are arguments, never a part of the model: one base serves several adapters at once. */
export type ModelLora = readonly (AttentionLora & MlpLora)[];

/** Where a model's weights come from: files, or in full fine-tuning the tensors that are trained. */
export interface WeightSource {
  /** The weight of a norm: [size]. */
  vector(name: string, size: number): Tensor;
  /** The weight of a product: [rows, columns]. */
  matrix(name: string, rows: number, columns: number): Weight;
}

/** One transformer layer: attention and feed-forward, each after a norm and added to the stream. */
export class Layer {
  private readonly inputNorm: Tensor;
  private readonly attention: Attention;
  private readonly postNorm: Tensor;
  private readonly mlp: Mlp;
  private readonly eps: number;

  constructor(config: ModelConfig, layer: number, rope: Rope, weights: WeightSource, policy: DevicePolicy) {
    const name = `model.layers.${layer}`;
    const { hidden_size: hidden, intermediate_size: inner, head_dim: dim } = config;
    const [wide, narrow] = [config.num_attention_heads * dim, config.num_key_value_heads * dim];
    const linear = (part: string, rows: number, columns: number) => weights.matrix(`${name}.${part}`, rows, columns);
    const qkv = [
      linear('self_attn.q_proj', wide, hidden),
      linear('self_attn.k_proj', narrow, hidden),
      linear('self_attn.v_proj', narrow, hidden),
    ];
    const o = linear('self_attn.o_proj', hidden, wide);
    const gateUp = [linear('mlp.gate_proj', inner, hidden), linear('mlp.up_proj', inner, hidden)];
    const down = linear('mlp.down_proj', hidden, inner);
    this.attention = new Attention(config, layer, rope, new Linear(qkv, policy), new Linear(o, policy));
    this.mlp = new Mlp(new Linear(gateUp, policy), new Linear(down, policy));
    this.inputNorm = weights.vector(`${name}.input_layernorm`, hidden);
    this.postNorm = weights.vector(`${name}.post_attention_layernorm`, hidden);
    this.eps = config.rms_norm_eps;
  }

  /** x: [B, L, hidden] → [B, L, hidden] */
  forward(x: Tensor, cache: AttentionMemory, position: RopePosition, lora?: AttentionLora & MlpLora): Tensor {
    const attended = this.attention.forward(mx.fast.rmsNorm(x, this.inputNorm, this.eps), cache, position, lora);
    const h = mx.add(x, attended);
    return mx.add(h, this.mlp.forward(mx.fast.rmsNorm(h, this.postNorm, this.eps), lora));
  }

  arrays(): Tensor[] {
    const products = [this.attention.qkv, this.attention.o, this.mlp.gateUp, this.mlp.down];
    return [this.inputNorm, this.postNorm, ...products.flatMap((product) => product.arrays())];
  }
}

/** A decoder of the Mistral and Llama family. Read it with `config.json` beside it: names are the reference's. */
export class Mistral {
  readonly config: ModelConfig;
  readonly policy: DevicePolicy;
  readonly embedding: Embedding;
  readonly layers: Layer[];
  readonly norm: Tensor;
  readonly rope: Rope;
  readonly headLayer: Linear;

  /** Takes its tensors out of `weights`, evaluating layer by layer so that no second copy of the model builds up. */
  constructor(config: ModelConfig, weights: WeightSource, policy: DevicePolicy) {
    this.config = config;
    this.policy = policy;
    this.rope = new Rope(config);
    const { vocab_size: vocabulary, hidden_size: hidden, tie_word_embeddings: tied } = config;
    const embedding = weights.matrix('model.embed_tokens', vocabulary, hidden);
    this.embedding = new Embedding(embedding);
    this.headLayer = new Linear(tied ? embedding : weights.matrix('lm_head', vocabulary, hidden), policy);
    this.norm = weights.vector('model.norm', hidden);
    mx.eval(this.norm, ...weightArrays(embedding), ...this.headLayer.arrays());
    this.layers = Array.from({ length: config.num_hidden_layers }, (_, i) => {
      const layer = new Layer(config, i, this.rope, weights, policy);
      mx.eval(...layer.arrays());
      return layer;
    });
  }

  emptyCache(rows = 1): KvCache {
    return KvCache.empty(this.config.sliding_window, rows);
  }

  /** tokens: integers [B, L], which follow what `cache` holds → hidden states [B, L, hidden]; the cache grows by L. */
  forward(tokens: Tensor, cache: KvCache, lora?: ModelLora | null): Tensor {
    const length = tokens.shape[1] ?? 1;
    let h = this.embedding.forward(tokens);
    const position = this.rope.at(cache.lengths, length);
    cache.begin(length, h);
    this.layers.forEach((layer, i) => {
      h = layer.forward(h, cache, position, lora?.[i]);
    });
    cache.end(length);
    return mx.fast.rmsNorm(h, this.norm, this.config.rms_norm_eps);
  }

  /** Hidden states [..., hidden] → logits [..., vocabulary]. */
  head(hidden: Tensor): Tensor {
    return this.headLayer.forward(hidden);
  }
}
