import type { RandomModel } from '../../tests/mlx/support/write-random-model.ts';

/** Shapes that are measured. */
export const benchModels: Record<string, RandomModel> = {
  '6m': { hidden: 256, layers: 6, inner: 768, heads: 8, kvHeads: 4, vocabulary: 8192 },
  '100m': { hidden: 768, layers: 12, inner: 2048, heads: 12, kvHeads: 4, vocabulary: 8192 },
  '1b': { hidden: 2048, layers: 16, inner: 8192, heads: 32, kvHeads: 8, vocabulary: 32_000 },
  '7b': { hidden: 4096, layers: 32, inner: 14_336, heads: 32, kvHeads: 8, vocabulary: 32_768 },
};
