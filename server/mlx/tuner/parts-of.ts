import type { Batch } from '#server/training/data/example.ts';

/** Every n-th row to the same part: rows of a batch are sorted by length, and so the parts are equally long. */
export function partsOf(batch: Batch, shards: number): Batch[] {
  return Array.from({ length: Math.min(shards, batch.length) }, (_, part) =>
    batch.filter((_, row) => row % shards === part),
  );
}
