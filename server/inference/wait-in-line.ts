import type { GenerationEvent } from '#server/contracts/generation.ts';
import { EventQueue } from './event-queue.ts';
import type { FairQueue } from './fair-queue.ts';

/**
 * Waits for a place, telling the position in the line meanwhile. Whoever stops reading gives the place up.
 * @returns what to call when the place is free again
 */
export async function* waitInLine(
  queue: FairQueue,
  client: string,
  signal: AbortSignal,
): AsyncGenerator<Extract<GenerationEvent, { type: 'queued' }>, () => void> {
  const positions = new EventQueue<Extract<GenerationEvent, { type: 'queued' }>>();
  const givenUp = new AbortController();
  const entering = queue.enter(client, AbortSignal.any([signal, givenUp.signal]), (position) =>
    positions.push({ type: 'queued', position }),
  );
  entering.then(
    () => positions.close(),
    (error) => positions.fail(error),
  );
  let entered = false;
  try {
    yield* positions.read(signal);
    const leave = await entering;
    entered = true;
    return leave;
  } finally {
    if (!entered) {
      givenUp.abort();
      entering.then(
        (leave) => leave(),
        () => {},
      );
    }
  }
}
