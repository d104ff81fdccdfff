/**
 * Ends a stream of text at the first of some strings. Text that could be the beginning of one is held back until it
 * is known not to be, so that no part of a stop string is ever given out.
 */
export class StopText {
  private readonly stops: readonly string[];
  private held = '';
  /** True when a stop string was met: nothing more is given out. */
  stopped = false;

  constructor(stops: readonly string[]) {
    this.stops = stops.filter((stop) => stop.length > 0);
  }

  add(text: string): string {
    if (this.stopped) return '';
    const all = this.held + text;
    const at = Math.min(...this.stops.map((stop) => all.indexOf(stop)).filter((index) => index >= 0));
    if (Number.isFinite(at)) {
      this.stopped = true;
      this.held = '';
      return all.slice(0, at);
    }
    const keep = Math.max(0, ...this.stops.map((stop) => overlap(all, stop)));
    this.held = all.slice(all.length - keep);
    return all.slice(0, all.length - keep);
  }

  /** What was held back when the text ends. */
  end(): string {
    const rest = this.stopped ? '' : this.held;
    this.held = '';
    return rest;
  }
}

/** Length of the longest end of `text` that `stop` begins with. */
function overlap(text: string, stop: string): number {
  for (let length = Math.min(stop.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(stop.slice(0, length))) return length;
  }
  return 0;
}
