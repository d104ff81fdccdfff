import { createRequire } from 'node:module';

/**
 * The binding to MLX, and the only file that loads it. The package ships its TypeScript sources without declarations,
 * which do not compile under this project's settings; so what is used is declared here, with what was learned about it.
 *
 * An error inside evaluation aborts the process (there is no exception to catch): load this file in child processes only.
 */

export interface Dtype {
  readonly size: number;
}

/** A lazy array. Freed by the garbage collector alone: there is no dispose. */
export interface Tensor {
  readonly shape: number[];
  readonly dtype: Dtype;
  readonly size: number;
  readonly ndim: number;
  readonly nbytes: number;
  readonly T: Tensor;
  astype(dtype: Dtype): Tensor;
  /** Evaluates and copies to JavaScript. Only for small arrays. */
  tolist(): unknown;
  item(): unknown;
  index(...index: (number | null | Tensor | Slice | '...')[]): Tensor;
  at(...index: (number | null | Tensor | Slice | '...')[]): { add(value: Tensor): Tensor };
}

export interface Slice {
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number | null;
}

type Value = Tensor | number;

interface Core {
  readonly cpu: number;
  readonly gpu: number;
  readonly float16: Dtype;
  readonly bfloat16: Dtype;
  readonly float32: Dtype;
  readonly int32: Dtype;
  readonly uint32: Dtype;
  defaultDevice(): { readonly type: number };
  setDefaultDevice(device: number): void;
  defaultStream(device: { readonly type: number }): object;
  newStream(device: { readonly type: number }): object;
  setDefaultStream(stream: object): void;

  array(value: number | boolean | readonly unknown[], dtype?: Dtype): Tensor;
  zeros(shape: readonly number[], dtype?: Dtype): Tensor;
  ones(shape: readonly number[], dtype?: Dtype): Tensor;
  full(shape: readonly number[], value: number, dtype?: Dtype): Tensor;
  arange(start: number, stop: number, step: number, dtype: Dtype): Tensor;

  add(a: Value, b: Value): Tensor;
  subtract(a: Value, b: Value): Tensor;
  multiply(a: Value, b: Value): Tensor;
  divide(a: Value, b: Value): Tensor;
  maximum(a: Value, b: Value): Tensor;
  less(a: Value, b: Value): Tensor;
  lessEqual(a: Value, b: Value): Tensor;
  greater(a: Value, b: Value): Tensor;
  greaterEqual(a: Value, b: Value): Tensor;
  logicalAnd(a: Value, b: Value): Tensor;
  where(condition: Tensor, a: Value, b: Value): Tensor;
  sigmoid(a: Tensor): Tensor;
  log(a: Tensor): Tensor;
  exp(a: Tensor): Tensor;
  softmax(a: Tensor, axis: number, precise?: boolean): Tensor;
  logsumexp(a: Tensor, axis: number, keepdims?: boolean): Tensor;
  sum(a: Tensor, axis: number, keepdims?: boolean): Tensor;
  max(a: Tensor, axis: number, keepdims?: boolean): Tensor;
  cumsum(a: Tensor, axis: number): Tensor;
  argmax(a: Tensor, axis: number, keepdims?: boolean): Tensor;
  argsort(a: Tensor, axis: number): Tensor;
  argpartition(a: Tensor, kth: number, axis: number): Tensor;
  matmul(a: Tensor, b: Tensor): Tensor;

  reshape(a: Tensor, shape: readonly number[]): Tensor;
  transpose(a: Tensor, axes: readonly number[]): Tensor;
  swapaxes(a: Tensor, first: number, second: number): Tensor;
  expandDims(a: Tensor, axis: number): Tensor;
  broadcastTo(a: Tensor, shape: readonly number[]): Tensor;
  concatenate(arrays: readonly Tensor[], axis: number): Tensor;
  split(a: Tensor, at: readonly number[] | number, axis: number): Tensor[];
  pad(a: Tensor, widths: readonly (readonly [number, number])[], value?: number): Tensor;
  take(a: Tensor, indices: Tensor, axis: number): Tensor;
  takeAlongAxis(a: Tensor, indices: Tensor, axis: number): Tensor;

  /** Wants the last dimension ≥ 256 for 4 bits, ≥ 128 for 8. Returns the packed weight, scales and biases. */
  quantize(weight: Tensor, groupSize: number, bits: number): [Tensor, Tensor, Tensor];
  dequantize(weight: Tensor, scales: Tensor, biases: Tensor, groupSize: number, bits: number): Tensor;
  quantizedMatmul(
    x: Tensor,
    weight: Tensor,
    scales: Tensor,
    biases: Tensor,
    transpose: boolean,
    groupSize: number,
    bits: number,
  ): Tensor;

  sqrt(a: Tensor): Tensor;
  square(a: Tensor): Tensor;
  stopGradient(a: Tensor): Tensor;

  /** [outputs, gradients of the primals]. Evaluate nothing inside `f`. */
  vjp(f: (...primals: Tensor[]) => Tensor | Tensor[], primals: Tensor[], cotangents: Tensor[]): [Tensor[], Tensor[]];
  eval(...arrays: unknown[]): void;
  asyncEval(...arrays: unknown[]): void;
  load(file: string): Record<string, Tensor>;
  saveSafetensors(file: string, arrays: Record<string, Tensor>, metadata?: Record<string, string>): void;
  Slice(start?: number | null, stop?: number | null, step?: number | null): Slice;

  readonly random: {
    key(seed: number): Tensor;
    uniform(low: number, high: number, shape: readonly number[], dtype: Dtype, key: Tensor): Tensor;
    bernoulli(p: number, shape: readonly number[], key: Tensor): Tensor;
    normal(shape: readonly number[], dtype: Dtype, mean: number, scale: number, key: Tensor): Tensor;
  };
  readonly fast: {
    rmsNorm(x: Tensor, weight: Tensor, eps: number): Tensor;
    rope(x: Tensor, dims: number, traditional: boolean, base: number, scale: number, offset: number): Tensor;
  };
  readonly metal: {
    isAvailable(): boolean;
    getActiveMemory(): number;
    getPeakMemory(): number;
  };
}

export const mx: Core = createRequire(import.meta.url)('@frost-beta/mlx').core;

/** Reads a one-dimensional array of numbers. */
export function numbersOf(tensor: Tensor): number[] {
  const list = tensor.tolist();
  if (!Array.isArray(list) || typeof list[0] !== 'number') throw new TypeError('expected a vector of numbers');
  return list;
}
