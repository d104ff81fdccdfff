import { setTimeout as sleep } from 'node:timers/promises';
import type { Engine } from './engine.ts';

/** Closes an engine when its answers have ended, or after `longestMs`. New requests must go elsewhere by then. */
export async function drained(engine: Engine, longestMs: number): Promise<void> {
  const until = performance.now() + longestMs;
  while (engine.status().active + engine.status().waiting > 0 && performance.now() < until) await sleep(100);
  await engine.close();
}
