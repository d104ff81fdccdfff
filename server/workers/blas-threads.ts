import { availableParallelism } from 'node:os';

/**
 * Threads that a worker's matrix products may take on a CPU: one less than there are, for the server beside it. When
 * two threads share two cores with anything else they wait for each other at every product: measured, an answer takes
 * two to four times as long. OPENBLAS_NUM_THREADS, when set, decides instead.
 */
export function blasThreads(): string {
  return process.env.OPENBLAS_NUM_THREADS ?? String(Math.max(1, availableParallelism() - 1));
}
