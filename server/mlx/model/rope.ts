import type { ModelConfig } from '#server/contracts/model-config.ts';
import type { DevicePolicy } from '../device.ts';
import { mx, type Tensor } from '../mlx.ts';

/** Where the new tokens of a step stand: at one offset for all rows of the batch, or at angles of their own. */
export type RopePosition = { readonly offset: number } | { readonly cos: Tensor; readonly sin: Tensor }; // both [B or 1, L, 1, D]

/**
 * Rotary position embedding (Su et al. 2021, https://arxiv.org/abs/2104.09864): pairs of a head's dimensions are turned
 * by an angle that grows with the position. MLX's own kernel takes one offset for the whole batch; rows of different
 * lengths are turned with a table of angles and one product: x·cos + (x·P)·sin, P swapping each pair as (a, b) → (-b, a).
 */
export class Rope {
  private readonly dim: number;
  private readonly traditional: boolean;
  private readonly theta: number;
  private readonly scale: number;
  private swap: Tensor | null = null;
  private table: { cos: Tensor; sin: Tensor; length: number } | null = null;

  constructor(config: ModelConfig) {
    this.dim = config.head_dim;
    this.traditional = config.rope_traditional;
    this.theta = config.rope_theta;
    this.scale = config.rope_scale;
  }

  /** Positions of `count` new tokens in rows that already hold `lengths` tokens. */
  at(lengths: readonly number[], count: number): RopePosition {
    const [offset = 0] = lengths;
    if (lengths.every((length) => length === offset)) return { offset };
    const { cos, sin } = this.angles(Math.max(...lengths) + count);
    const rows = lengths.map((length) => Array.from({ length: count }, (_, i) => length + i));
    const positions = mx.array(rows, mx.int32);
    const pick = (table: Tensor) => mx.expandDims(mx.take(table, positions, 0), 2);
    return { cos: pick(cos), sin: pick(sin) };
  }

  /** Positions of rows that begin here. Where the gradient of MLX's kernel is slow, by the table, whose gradient is not. */
  fromStart(count: number, policy: DevicePolicy): RopePosition {
    if (!policy.turnsByTable) return { offset: 0 };
    const { cos, sin } = this.angles(count);
    const pick = (table: Tensor) => mx.reshape(table.index(mx.Slice(0, count)), [1, count, 1, this.dim]);
    return { cos: pick(cos), sin: pick(sin) };
  }

  /** x: [B, L, H, D], heads turned by their position. */
  apply(x: Tensor, position: RopePosition): Tensor {
    const { dim, traditional, theta, scale } = this;
    if ('offset' in position) {
      // The kernel wants [B, H, L, D].
      const [batch = 1, length = 1, heads = 1] = x.shape;
      if (length === 1) {
        const flat = mx.reshape(x, [batch, heads, 1, dim]);
        return mx.reshape(mx.fast.rope(flat, dim, traditional, theta, scale, position.offset), x.shape);
      }
      const turned = mx.fast.rope(mx.swapaxes(x, 1, 2), dim, traditional, theta, scale, position.offset);
      return mx.swapaxes(turned, 1, 2);
    }
    this.swap ??= mx.array(swapMatrix(dim, traditional), x.dtype);
    const swapped = mx.reshape(mx.matmul(mx.reshape(x, [-1, dim]), this.swap), x.shape);
    const cos = position.cos.astype(x.dtype);
    return mx.add(mx.multiply(x, cos), mx.multiply(swapped, position.sin.astype(x.dtype)));
  }

  private angles(length: number) {
    if (this.table && this.table.length >= length) return this.table;
    const rows = 2 ** Math.ceil(Math.log2(Math.max(length, 512)));
    const angle = (position: number, pair: number) => position * this.scale * this.theta ** ((-2 * pair) / this.dim);
    const half = this.dim / 2;
    const pairOf = (d: number) => (this.traditional ? Math.floor(d / 2) : d % half);
    const fill = (of: (angle: number) => number) =>
      Array.from({ length: rows }, (_, p) => Array.from({ length: this.dim }, (_, d) => of(angle(p, pairOf(d)))));
    this.table = { cos: mx.array(fill(Math.cos), mx.float32), sin: mx.array(fill(Math.sin), mx.float32), length: rows };
    return this.table;
  }
}

/** P of the class's formula, [D, D]: pairs are neighbours (traditional) or half a head apart. */
function swapMatrix(dim: number, traditional: boolean): number[][] {
  const matrix = Array.from({ length: dim }, () => new Array<number>(dim).fill(0));
  for (let pair = 0; pair < dim / 2; pair++) {
    const [a, b] = traditional ? [2 * pair, 2 * pair + 1] : [pair, pair + dim / 2];
    const [rowA, rowB] = [matrix[a], matrix[b]];
    if (rowA) rowA[b] = 1;
    if (rowB) rowB[a] = -1;
  }
  return matrix;
}
