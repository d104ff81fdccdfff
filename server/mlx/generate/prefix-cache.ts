import { mx } from '../mlx.ts';
import type { KeysValues } from '../model/kv-cache.ts';

interface Entry {
  readonly adapter: string;
  readonly tokens: readonly number[];
  readonly layers: readonly KeysValues[];
  readonly bytes: number;
}

/** Shorter prefixes are evaluated again sooner than they are looked up. */
const shortest = 16;

/**
 * Keys and values of prompts and conversations that were evaluated before, so that what a new prompt has in common with
 * one of them (the system prompt, the conversation so far) is not evaluated again. The least recently used go first.
 */
export class PrefixCache {
  private readonly budget: number;
  /** Oldest use first. */
  private entries: Entry[] = [];

  /** @param budget bytes that all entries may take together; 0 turns the cache off */
  constructor(budget: number) {
    this.budget = budget;
  }

  get bytes(): number {
    return this.entries.reduce((sum, entry) => sum + entry.bytes, 0);
  }

  /** The longest beginning of `tokens` that is known for this adapter, leaving at least one token to evaluate. */
  find(adapter: string, tokens: readonly number[]): { layers: readonly KeysValues[]; length: number } | null {
    let best: Entry | null = null;
    let length = shortest - 1;
    for (const entry of this.entries) {
      if (entry.adapter !== adapter) continue;
      const common = Math.min(commonLength(entry.tokens, tokens), tokens.length - 1);
      if (common > length) [best, length] = [entry, common];
    }
    if (!best) return null;
    this.use(best);
    return { layers: best.layers, length };
  }

  /** Remembers what was evaluated for `tokens`. It takes the place of entries that it continues. */
  add(adapter: string, tokens: readonly number[], layers: readonly KeysValues[]): void {
    const arrays = layers.flatMap(({ keys, values }) => [keys, values]);
    const bytes = arrays.reduce((sum, array) => sum + array.nbytes, 0);
    if (tokens.length < shortest || bytes > this.budget) return;
    const same = this.entries.filter((entry) => entry.adapter === adapter);
    const known = same.find((entry) => commonLength(entry.tokens, tokens) === tokens.length);
    if (known) {
      this.use(known);
      return;
    }
    const continued = new Set(same.filter((entry) => commonLength(entry.tokens, tokens) === entry.tokens.length));
    mx.eval(arrays);
    this.entries = this.entries.filter((entry) => !continued.has(entry));
    this.entries.push({ adapter, tokens, layers, bytes });
    while (this.bytes > this.budget) this.entries.shift();
  }

  private use(entry: Entry): void {
    this.entries = [...this.entries.filter((other) => other !== entry), entry];
  }
}

function commonLength(a: readonly number[], b: readonly number[]): number {
  const end = Math.min(a.length, b.length);
  let length = 0;
  while (length < end && a[length] === b[length]) length++;
  return length;
}
