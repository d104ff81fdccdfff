import { seededRandom, shuffle } from '#server/config/seeded-random.ts';
import { type Batch, type Example, learnedTokens, type Window } from './example.ts';

export interface BatchSizes {
  readonly batchSize: number;
  readonly accumulation: number;
}

/** Batches that are sorted by length together: enough to pad little, few enough to mix. */
const batchesPerPool = 64;

/**
 * The optimizer steps of an epoch: every example once, the last batch and the last window too where they are not full.
 * Examples of similar length share a batch, so that little is padded. The order is a function of seed and epoch alone:
 * a resumed run needs no more than its position.
 */
export function planWindows(examples: readonly Example[], sizes: BatchSizes, seed: number, epoch: number): Window[] {
  const random = seededRandom(seed, epoch);
  const mixed = shuffle(examples, random);
  const batches: Batch[] = [];
  for (const pool of chunks(mixed, sizes.batchSize * batchesPerPool)) {
    // sort() is stable: equal lengths keep their shuffled order.
    pool.sort((a, b) => a.tokens.length - b.tokens.length);
    batches.push(...chunks(pool, sizes.batchSize));
  }
  return chunks(shuffle(batches, random), sizes.accumulation);
}

/** Batches of a fixed set, each example once, always in the same order. */
export function planValidation(examples: readonly Example[], batchSize: number): Batch[] {
  return chunks(
    examples.toSorted((a, b) => a.tokens.length - b.tokens.length),
    batchSize,
  );
}

/** Optimizer steps of one epoch. */
export function windowsPerEpoch(count: number, sizes: BatchSizes): number {
  return Math.ceil(Math.ceil(count / sizes.batchSize) / sizes.accumulation);
}

/** Tokens of a window: `read` by the model, `learned` from. */
export function countTokens(window: Window): { read: number; learned: number } {
  const examples = window.flat();
  return {
    read: examples.reduce((sum, example) => sum + example.tokens.length, 0),
    learned: examples.reduce((sum, example) => sum + learnedTokens(example), 0),
  };
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
