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
export async function collectGarbage(always = false): Promise<void> {
  const before = memoryInUse().bytes;
  if (!always && before < floor + allowance) return;
  gc();
  await setImmediate();
  floor = memoryInUse().bytes;
}
