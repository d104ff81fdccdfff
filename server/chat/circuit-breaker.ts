/** Failures in a row after which the model is left alone for a while. */
const mostFailures = 5;
/** The first pause, doubled each time up to the longest. */
const firstPauseMs = 60_000;
const longestPauseMs = 900_000;

/**
 * Keeps questions from a model that writes what cannot be shown: after five such answers in a row it rests, then one
 * question tries it again, and a good answer closes the matter.
 */
export class CircuitBreaker {
  private failures = 0;
  private pauseMs = firstPauseMs;
  private openUntil = 0;
  private readonly now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /** False while the model rests. */
  get closed(): boolean {
    return this.now() >= this.openUntil;
  }

  /** Tells how an answer went. */
  record(useful: boolean): void {
    if (useful) {
      this.failures = 0;
      this.pauseMs = firstPauseMs;
      return;
    }
    this.failures += 1;
    if (this.failures < mostFailures) return;
    this.openUntil = this.now() + this.pauseMs;
    this.pauseMs = Math.min(longestPauseMs, this.pauseMs * 2);
    // The next one decides alone.
    this.failures = mostFailures - 1;
  }
}
