import { availableParallelism, totalmem } from 'node:os';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import { parameterCount } from '#server/models/parameter-count.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { modelFolder } from './resolve-folders.ts';

export interface Parallelism {
  /** Layer by layer, for memory: all intermediate results of a large model at once would not fit. */
  readonly byLayer: boolean;
  /** Parts of a batch that are computed beside each other. */
  readonly shards: number;
  /** Threads of each matrix product. */
  readonly blasThreads: number;
}

/** Models above this train layer by layer unless told otherwise. */
const largeParameters = 500e6;
const smallMemory = 2e9;

/**
 * How a step uses a CPU's cores. Most of MLX's operations there take one thread each, so rows of a batch are computed
 * beside each other, each with products of one thread: measured, 1.8 times as fast on two cores as two threads in each
 * product. It follows from the configuration alone, for the last bits of every sum follow from it.
 */
export function planParallelism(config: TrainingConfig): Parallelism {
  const threads = config.threads ?? availableParallelism();
  const byLayer = config.gradient_checkpointing === 'auto' ? isLarge(config.model) : config.gradient_checkpointing;
  const shards = byLayer ? 1 : Math.min(threads, config.batch_size);
  return { byLayer, shards, blasThreads: Math.max(1, Math.floor(threads / shards)) };
}

const isLarge = (model: string) =>
  parameterCount(readModelConfig(modelFolder(model))) > largeParameters || totalmem() < smallMemory;
