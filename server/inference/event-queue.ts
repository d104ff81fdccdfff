/** Carries events from callbacks to one reader, in order, until it is closed. */
export class EventQueue<T> {
  private events: T[] = [];
  private failure: { readonly error: unknown } | null = null;
  private closed = false;
  private wake: () => void = () => {};

  push(event: T): void {
    this.events.push(event);
    this.wake();
  }

  /** Events before the end are still read. */
  close(): void {
    this.closed = true;
    this.wake();
  }

  fail(error: unknown): void {
    this.failure ??= { error };
    this.wake();
  }

  async *read(signal: AbortSignal): AsyncGenerator<T> {
    const wakeUp = () => this.wake();
    signal.addEventListener('abort', wakeUp);
    try {
      while (true) {
        signal.throwIfAborted();
        const event = this.events.shift();
        if (event !== undefined) yield event;
        else if (this.failure) throw this.failure.error;
        else if (this.closed) return;
        else await this.nextChange(signal);
      }
    } finally {
      signal.removeEventListener('abort', wakeUp);
    }
  }

  private nextChange(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
      if (signal.aborted) resolve();
    });
  }
}
