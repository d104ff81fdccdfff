import { availableMemory } from 'node:process';
import type { ModelConfig } from '#server/contracts/model-config.ts';
import { parameterCount } from '#server/models/parameter-count.ts';
import { type Dtype, mx } from './mlx.ts';

/** Every choice that depends on the device stands here: where the model code asks, it asks this. */
export interface DevicePolicy {
  readonly name: 'metal' | 'cpu';
  /** What activations, and weights that are not packed, are computed in; null keeps what the file has. */
  readonly dtype: Dtype | null;
  /** Packed weights become floats at load: the CPU's 4-bit kernel is eight times slower than a float32 product. */
  readonly dequantizeAtLoad: boolean;
  /** A packed product with at least this many rows dequantizes first: the 4-bit kernel's cost grows with every row. */
  readonly dequantizeFromRows: number;
  /** Large products with few rows are done in pieces: see linear.ts. */
  readonly splitsFewRows: boolean;
  /** In training positions turn by a table of angles: the kernel's gradient scatters, at six times the cost. */
  readonly turnsByTable: boolean;
  /** Tokens of a prompt evaluated at once; between chunks the other requests take a step. */
  readonly prefillChunk: number;
}

/** Share of the free memory that dequantized weights may take. */
const dequantizedShare = 0.4;

export function devicePolicy(config: ModelConfig): DevicePolicy {
  if (mx.metal.isAvailable()) {
    return {
      name: 'metal',
      dtype: null,
      dequantizeAtLoad: false,
      dequantizeFromRows: Infinity,
      splitsFewRows: false,
      turnsByTable: false,
      prefillChunk: 512,
    };
  }
  // float16 and bfloat16 products abort the process on the CPU, so everything is float32 there.
  const dequantizeAtLoad = parameterCount(config) * 4 <= availableMemory() * dequantizedShare;
  return {
    name: 'cpu',
    dtype: mx.float32,
    dequantizeAtLoad,
    dequantizeFromRows: 8,
    splitsFewRows: true,
    turnsByTable: true,
    prefillChunk: 256,
  };
}

/** Bytes in use, and what was measured: MLX counts nothing on the CPU, so there it is the process's resident size. */
export function memoryInUse(): { bytes: number; measured: 'mlx' | 'rss' } {
  if (mx.metal.isAvailable()) return { bytes: mx.metal.getActiveMemory(), measured: 'mlx' };
  return { bytes: process.memoryUsage.rss(), measured: 'rss' };
}
