/** A time to wait for the first word, then another for the whole answer. */
export class Patience {
  private readonly controller = new AbortController();
  private readonly wholeMs: number;
  private timer: NodeJS.Timeout;
  private begunAt: number | null = null;

  /**
   * @param waitMs until the first word
   * @param wholeMs from there to the end
   */
  constructor(waitMs: number, wholeMs: number) {
    this.wholeMs = wholeMs;
    this.timer = setTimeout(() => this.controller.abort(), waitMs);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Which of the two ran out; null while neither has. */
  get lost(): 'waited' | 'timeout' | null {
    if (!this.signal.aborted) return null;
    return this.begunAt === null ? 'waited' : 'timeout';
  }

  /** Since the first word, in milliseconds. */
  get writtenMs(): number {
    return this.begunAt === null ? 0 : performance.now() - this.begunAt;
  }

  begin(): void {
    if (this.begunAt !== null) return;
    this.begunAt = performance.now();
    this.end();
    this.timer = setTimeout(() => this.controller.abort(), this.wholeMs);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}
