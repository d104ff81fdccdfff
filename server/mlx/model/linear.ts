import type { DevicePolicy } from '../device.ts';
import { mx, type Tensor } from '../mlx.ts';

/** Low-rank weights that are added to a linear layer: y = Wx + (x·a)·b, the scale already in `b`. */
export interface LowRank {
  readonly a: Tensor; // [in, r]
  readonly b: Tensor; // [r, out]
  /** Dropout of the input, in training. */
  readonly drop?: ((x: Tensor) => Tensor) | null;
}

/** Up to here a product in pieces is faster than a whole one (measured: docs/references/engine.md). */
const mostFewRows = 16;

/** A weight as the file has it: floats, or packed integers with a scale and a bias per group. */
export type Weight =
  | { readonly kind: 'float'; readonly weight: Tensor } // [out, in]
  | ({ readonly kind: 'packed'; readonly weight: Tensor; readonly scales: Tensor; readonly biases: Tensor } & Packing);

export interface Packing {
  readonly groupSize: number;
  readonly bits: number;
}

/**
 * y = x·Wᵀ, by the kernel that suits the weight, the device and the number of rows. Several weights over the same input
 * (q, k and v; gate and up) give their outputs side by side: floats are joined into one, for fewer and larger products;
 * packed ones stay as they are, for joining needs a second copy of the model while it loads.
 */
export class Linear {
  private readonly products: readonly ((x: Tensor) => Tensor)[];
  private readonly weights: readonly Weight[];

  constructor(weight: Weight | readonly Weight[], policy: DevicePolicy) {
    const given = 'kind' in weight ? [weight] : weight;
    this.weights = given.every(({ kind }) => kind === 'float') ? [joinFloats(given)] : given;
    this.products = this.weights.map((w) =>
      w.kind === 'float' ? floatProduct(w.weight, policy) : packedProduct(w, policy),
    );
  }

  /** x: [..., in] → [..., out] */
  forward(x: Tensor, lora?: LowRank | null): Tensor {
    const y = sideBySide(this.products.map((product) => product(x)));
    if (!lora) return y;
    return mx.add(y, mx.matmul(mx.matmul(lora.drop ? lora.drop(x) : x, lora.a), lora.b));
  }

  arrays(): Tensor[] {
    return this.weights.flatMap(weightArrays);
  }
}

const sideBySide = (outputs: readonly Tensor[]) =>
  outputs.length === 1 && outputs[0] ? outputs[0] : mx.concatenate(outputs, -1);

function joinFloats(weights: readonly Weight[]): Weight {
  const [first] = weights;
  if (weights.length === 1 && first) return first;
  return { kind: 'float', weight: mx.concatenate(weights.map(dequantize), 0) };
}

/** The arrays that a weight consists of: to evaluate them. */
export const weightArrays = (w: Weight) => (w.kind === 'float' ? [w.weight] : [w.weight, w.scales, w.biases]);

function floatProduct(weight: Tensor, policy: DevicePolicy): (x: Tensor) => Tensor {
  const transposed = weight.T;
  const inPieces = policy.splitsFewRows ? fewRowsProduct(weight) : () => null;
  return (x) => inPieces(x) ?? mx.matmul(x, transposed);
}

/**
 * OpenBLAS copies the whole weight into another order before each product, which for a few rows of x costs more than
 * the product: unless the product is small (at most 1,200 outputs and 10⁶ multiplications), when it reads the weight as
 * it lies. So a large product with few rows is done as small ones over runs of the weight's rows: one row as several
 * products side by side, more rows as one batched product, [B, 1, in] × [P, in, run]. Null where that would not pay.
 */
function fewRowsProduct(weight: Tensor): (x: Tensor) => Tensor | null {
  const [outputs = 1, columns = 1] = weight.shape;
  const views = new Map<number, Tensor>();
  let single: Tensor[] | null = null;
  return (x) => {
    const rows = x.size / columns;
    if (rows === 1) {
      single ??= splitRows(weight).map((piece) => piece.T);
      return sideBySide(single.map((piece) => mx.matmul(x, piece)));
    }
    const run = runLength(rows, outputs, columns);
    if (run === null) return null;
    const view = views.get(run) ?? mx.swapaxes(mx.reshape(weight, [outputs / run, run, columns]), 1, 2);
    views.set(run, view);
    const pieces = mx.matmul(mx.reshape(x, [1, rows, columns]), view); // [P, rows, run]
    return mx.reshape(mx.swapaxes(pieces, 0, 1), [...x.shape.slice(0, -1), outputs]);
  };
}

/** Outputs of one small product: a power of two that divides all of them; null when there are too many rows. */
function runLength(rows: number, outputs: number, columns: number): number | null {
  if (rows > mostFewRows) return null;
  const most = Math.min(1024, 1e6 / (rows * columns));
  const run = [1024, 512, 256, 128, 64, 32].find((length) => length <= most && outputs % length === 0);
  return run && run < outputs ? run : null;
}

function splitRows(weight: Tensor): Tensor[] {
  const [rows = 1, columns = 1] = weight.shape;
  const run = Math.min(1200, Math.floor(1e6 / columns));
  if (run < 64 || rows <= run) return [weight];
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
