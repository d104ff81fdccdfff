import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { ModelConfig } from '#server/contracts/model-config.ts';
import { memoryInUse } from '../device.ts';

setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');

/** Garbage that may wait, as it is estimated; and growth of memory, where that can be measured. */
const allowance = 128e6;

let waiting = 0;
let floor = 0;

/**
 * Frees arrays that nothing uses any more, when enough of them may wait. Arrays are freed by finalizers alone, and those
 * run only when the event loop turns: without this a training loop grows by all that it ever computed. The process's
 * size does not tell how much waits, since freed memory stays with the process: `left` does, the bytes of the arrays
 * that the work just done, or about to be done, leaves.
 */
export async function collectGarbage(left: number): Promise<void> {
  waiting += left;
  if (waiting >= allowance || memoryInUse().bytes >= floor + 2 * allowance) await letGo();
}

/**
 * The same at once. Between building a graph and evaluating it: what JavaScript still holds of the graph stays in memory
 * to the end of the evaluation, and what it has let go is freed as soon as the last operation has read it. Measured:
 * half the peak of a step.
 */
export async function letGo(): Promise<void> {
  gc();
  await setImmediate();
  waiting = 0;
  floor = memoryInUse().bytes;
}

/** Measured: what a pass with its gradients makes for each place, layer and number of the hidden state. */
const bytesOfPass = 200;

/** About the bytes of all arrays that a pass over so many places makes. */
export const passBytes = (config: ModelConfig, places: number) =>
  places * config.hidden_size * config.num_hidden_layers * bytesOfPass;
