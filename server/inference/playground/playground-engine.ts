import { env } from '#server/config/env.ts';
import { remember } from '#server/config/remember.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { createEngine } from '../create-engine.ts';
import type { Engine } from '../engine.ts';

/** A model that nobody tries any more gives its memory back after this long. */
const idleMs = 180_000;

interface Held {
  model: string | null;
  engine: Engine;
  timer: NodeJS.Timeout | undefined;
}

const held = () => remember('playground-engine', () => ({ current: null as Held | null }));

async function release(): Promise<void> {
  const { current } = held();
  held().current = null;
  clearTimeout(current?.timer);
  await current?.engine.close();
}

/**
 * An engine with this model to try things on, beside the one that answers fans; one at a time, closed when idle.
 * @throws {FarenseError} engine-off when models are switched off
 */
export async function playgroundEngine(model: string): Promise<Engine> {
  if (env.FARENSE_ENGINE === 'off') throw new FarenseError('engine-off', 'FARENSE_ENGINE=off');
  if (held().current?.model !== model) {
    await release();
    const chosen = createEngine({ engine: env.FARENSE_ENGINE, model, apiKey: env.FARENSE_ENGINE_KEY });
    if (!chosen) throw new FarenseError('engine-off', 'não há modelo para experimentar');
    held().current = { model, engine: chosen.engine, timer: undefined };
  }
  const { current } = held();
  if (!current) throw new FarenseError('engine-off', 'não há modelo para experimentar');
  clearTimeout(current.timer);
  current.timer = setTimeout(() => void release(), idleMs).unref();
  return current.engine;
}
