import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { memoryInUse } from '../device.ts';

setFlagsFromString('--expose-gc');
const gc: () => void = runInNewContext('gc');

/** Growth of memory after which it is worth collecting. */
const allowance = 256e6;

let floor = 0;

/**
 * Frees arrays that nothing uses any more, when memory has grown enough. Arrays are freed by finalizers alone, and
 * those run only when the event loop turns: without this a training loop grows by all that it ever computed.
 */
export async function collectGarbage(): Promise<void> {
  if (memoryInUse().bytes >= floor + allowance) await letGo();
}

/**
 * The same at once. Between building a graph and evaluating it: what JavaScript still holds of the graph stays in memory
 * to the end of the evaluation, and what it has let go is freed as soon as the last operation has read it. Measured:
 * half the peak of a step.
 */
export async function letGo(): Promise<void> {
  gc();
  await setImmediate();
  floor = memoryInUse().bytes;
}
