/** A small young generation: arrays live as long as their handles do there, and V8 sees only the handles. */
export const workerNodeFlags = ['--expose-gc', '--max-semi-space-size=2'];

/**
 * For glibc, which reads this at the start of a process: freed arrays are kept for the next step instead of given back
 * and asked for again, page by page, and all threads share one heap. A fifth of the time of a small model's step.
 */
export const workerAllocator = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: `${2 ** 25}`,
  MALLOC_TRIM_THRESHOLD_: `${2 ** 32}`,
};
