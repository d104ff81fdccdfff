import { setImmediate } from 'node:timers/promises';

/** Bytes of dropped arrays after which they are collected. */
const limit = 256e6;

/**
 * Arrays are freed by finalizers alone, and the JavaScript engine, which sees only their small handles, is in no hurry:
 * a loop of steps grows by gigabytes. So the loop tells what it drops, and when that is much, it is collected. Needs
 * `--expose-gc`, and a turn of the event loop, in which finalizers run.
 */
export class Garbage {
  private dropped = 0;

  add(bytes: number): void {
    this.dropped += bytes;
  }

  /** Gives the event loop its turn, collecting first when it is time. */
  async turn(): Promise<void> {
    if (this.dropped > limit) {
      this.dropped = 0;
      // A minor collection does not do: handles that survive two of them wait for a full one, their arrays with them.
      globalThis.gc?.();
    }
    await setImmediate();
  }
}
