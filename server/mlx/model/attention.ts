import type { ModelConfig } from '#server/contracts/model-config.ts';
import { mx, type Tensor } from '../mlx.ts';
import type { CachePart, KeysValues } from './kv-cache.ts';
import type { Linear, LowRank } from './linear.ts';
import type { Rope, RopePosition } from './rope.ts';

/** Low-rank additions to the two products of a layer's attention. */
export interface AttentionLora {
  readonly qkv: LowRank | null;
  readonly o: LowRank | null;
}

/** Where keys and values go, and from where attention reads them: a cache, or in training nothing but the step itself. */
export interface AttentionMemory {
  /** Adds a layer's new keys and values [B, Hkv, L, D]; returns all that its queries may read. */
  append(layer: number, added: KeysValues): CachePart[];
}

/** Grouped-query attention: every key head serves `heads / kvHeads` query heads. */
export class Attention {
  private readonly heads: number;
  private readonly kvHeads: number;
  private readonly dim: number;
  private readonly layer: number;
  private readonly rope: Rope;
  /** q, k and v in one product. */
  readonly qkv: Linear;
  readonly o: Linear;

  constructor(config: ModelConfig, layer: number, rope: Rope, qkv: Linear, o: Linear) {
    this.heads = config.num_attention_heads;
    this.kvHeads = config.num_key_value_heads;
    this.dim = config.head_dim;
    this.layer = layer;
    this.rope = rope;
    this.qkv = qkv;
    this.o = o;
  }

  /** x: [B, L, hidden] → [B, L, hidden] */
  forward(x: Tensor, cache: AttentionMemory, position: RopePosition, lora?: AttentionLora): Tensor {
    const { heads, kvHeads, dim } = this;
    const [batch = 1, length = 1] = x.shape;
    const all = mx.reshape(this.qkv.forward(x, lora?.qkv), [batch, length, heads + 2 * kvHeads, dim]);
    const [turning = all, values = all] = mx.split(all, [heads + kvHeads], 2);
    const [queries = all, keys = all] = mx.split(this.rope.apply(turning, position), [heads], 2);

    const parts = cache.append(this.layer, { keys: byHead(keys), values: byHead(values) });
    const scaled = mx.multiply(queries, mx.array(dim ** -0.5, queries.dtype));
    const mixed = attend(this.group(scaled), parts, length); // [B, Hkv, G·L, D]
    return this.o.forward(this.ungroup(mixed, batch, length), lora?.o);
  }

  /** [B, L, H, D] → [B, Hkv, G·L, D]: the queries of one key head side by side. */
  private group(queries: Tensor): Tensor {
    const { kvHeads, heads, dim } = this;
    const [batch = 1, length = 1] = queries.shape;
    const groups = heads / kvHeads;
    if (length === 1) return mx.reshape(queries, [batch, kvHeads, groups, dim]);
    const split = mx.reshape(queries, [batch, length, kvHeads, groups, dim]);
    return mx.reshape(mx.transpose(split, [0, 2, 3, 1, 4]), [batch, kvHeads, groups * length, dim]);
  }

  /** [B, Hkv, G·L, D] → [B, L, H·D] */
  private ungroup(mixed: Tensor, batch: number, length: number): Tensor {
    const { kvHeads, heads, dim } = this;
    if (length === 1) return mx.reshape(mixed, [batch, 1, heads * dim]);
    const split = mx.reshape(mixed, [batch, kvHeads, heads / kvHeads, length, dim]);
    return mx.reshape(mx.transpose(split, [0, 3, 1, 2, 4]), [batch, length, heads * dim]);
  }
}

/** softmax(q·kᵀ + mask)·v over keys and values that lie in several pieces. */
function attend(queries: Tensor, parts: readonly CachePart[], length: number): Tensor {
  const scores = parts.map(({ keys, mask }) => {
    const product = mx.matmul(queries, mx.swapaxes(keys, 2, 3)); // [B, Hkv, G·L, T]
    if (!mask) return product;
    const [batch = 1, kvHeads = 1, rows = 1, columns = 1] = product.shape;
    const split = mx.reshape(product, [batch, kvHeads, rows / length, length, columns]);
    return mx.reshape(mx.add(split, mask), product.shape);
  });
  const [only] = parts;
  if (parts.length === 1 && only && scores[0]) return mx.matmul(mx.softmax(scores[0], -1, true), only.values);
  const weights = mx.softmax(mx.concatenate(scores, 3), -1, true);
  const ends = parts.slice(0, -1).map((_, i) => sum(parts.slice(0, i + 1).map(({ keys }) => keys.shape[2] ?? 0)));
  return mx
    .split(weights, ends, 3)
    .map((weight, i) => mx.matmul(weight, parts[i]?.values ?? weight))
    .reduce((a, b) => mx.add(a, b));
}

/** [B, L, Hkv, D] → [B, Hkv, L, D] */
function byHead(x: Tensor): Tensor {
  const [batch = 1, length = 1, heads = 1, dim = 1] = x.shape;
  return length === 1 ? mx.reshape(x, [batch, heads, 1, dim]) : mx.swapaxes(x, 1, 2);
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
