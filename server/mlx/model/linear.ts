import type { DevicePolicy } from '../device.ts';
import { mx, type Tensor } from '../mlx.ts';

/** Low-rank weights that are added to a linear layer: y = Wx + (x·a)·b, the scale already in `b`. */
export interface LowRank {
  readonly a: Tensor; // [in, r]
  readonly b: Tensor; // [r, out]
  /** Dropout of the input, in training. */
  readonly drop?: ((x: Tensor) => Tensor) | null;
}

/** A weight as the file has it: floats, or packed integers with a scale and a bias per group. */
export type Weight =
  | { readonly kind: 'float'; readonly weight: Tensor } // [out, in]
  | ({ readonly kind: 'packed'; readonly weight: Tensor; readonly scales: Tensor; readonly biases: Tensor } & Packing);

export interface Packing {
  readonly groupSize: number;
  readonly bits: number;
}

/** y = x·Wᵀ, by the kernel that suits the weight, the device and the number of rows. */
export class Linear {
  readonly weight: Weight;
  private readonly product: (x: Tensor) => Tensor;

  constructor(weight: Weight, policy: DevicePolicy) {
    this.weight = weight;
    this.product = weight.kind === 'float' ? floatProduct(weight.weight, policy) : packedProduct(weight, policy);
  }

  /** x: [..., in] → [..., out] */
  forward(x: Tensor, lora?: LowRank | null): Tensor {
    const y = this.product(x);
    if (!lora) return y;
    return mx.add(y, mx.matmul(mx.matmul(lora.drop ? lora.drop(x) : x, lora.a), lora.b));
  }
}

function floatProduct(weight: Tensor, policy: DevicePolicy): (x: Tensor) => Tensor {
  const transposed = weight.T;
  const pieces = policy.splitsSingleRows ? splitRows(weight).map((piece) => piece.T) : [];
  return (x) => {
    const single = x.size === x.shape.at(-1);
    if (!single || pieces.length < 2) return mx.matmul(x, transposed);
    return mx.concatenate(
      pieces.map((piece) => mx.matmul(x, piece)),
      -1,
    );
  };
}

/**
 * OpenBLAS copies the whole weight into another order before each product, which for one row of x costs more than the
 * product: unless the product is small (at most 1,200 outputs and 10⁶ weights), when it reads the weight as it lies.
 * So a large product with one row is done as small ones over runs of the weight's rows, which are views, not copies.
 */
function splitRows(weight: Tensor): Tensor[] {
  const [rows = 1, columns = 1] = weight.shape;
  const run = Math.min(1200, Math.floor(1e6 / columns));
  if (run < 64) return [];
  const starts = Array.from({ length: Math.ceil(rows / run) }, (_, i) => i * run);
  return starts.map((start) => weight.index(mx.Slice(start, Math.min(start + run, rows))));
}

function packedProduct(w: Extract<Weight, { kind: 'packed' }>, policy: DevicePolicy): (x: Tensor) => Tensor {
  return (x) => {
    const rows = x.size / (x.shape.at(-1) ?? 1);
    if (rows >= policy.dequantizeFromRows) return mx.matmul(x, dequantize(w).T);
    return mx.quantizedMatmul(x, w.weight, w.scales, w.biases, true, w.groupSize, w.bits);
  };
}

/** The float weight [out, in] that a packed one stands for. */
export function dequantize(w: Weight): Tensor {
  return w.kind === 'float' ? w.weight : mx.dequantize(w.weight, w.scales, w.biases, w.groupSize, w.bits);
}

/** Several weights over the same input as one: fewer, larger products. Rows in the order given. */
export function stackWeights(weights: readonly [Weight, ...Weight[]]): Weight {
  const [first] = weights;
  const join = (pick: (w: Weight) => Tensor) => mx.concatenate(weights.map(pick), 0);
  if (first.kind === 'float') return { kind: 'float', weight: join(dequantize) };
  return {
    ...first,
    weight: join((w) => w.weight),
    scales: join((w) => (w.kind === 'packed' ? w.scales : w.weight)),
    biases: join((w) => (w.kind === 'packed' ? w.biases : w.weight)),
  };
}
