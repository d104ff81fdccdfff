import { mx, type Tensor } from '../mlx.ts';

/** Keys and values of one layer: both [B, Hkv, T, D]. */
export interface KeysValues {
  readonly keys: Tensor;
  readonly values: Tensor;
}

/** A piece of the past that attention reads: its keys and values, and what to add to their scores (null: nothing). */
export interface CachePart extends KeysValues {
  readonly mask: Tensor | null; // [B or 1, 1, 1, L or 1, T]
}

/** Steps after which the recent block is joined to the frozen one. */
const blockLength = 32;

/**
 * What attention remembers, for the rows of a batch.
 *
 * On the CPU, appending to one long array costs more than the rest of a small layer, and writing into a preallocated
 * one copies it whole. So the past is two pieces: a long *frozen* block and a short *recent* one, which alone grows
 * with each step; every `blockLength` tokens they are joined. Attention reads the pieces separately and joins only the
 * scores. Rows of different lengths are aligned at their ends: shorter ones begin with columns that are masked.
 * With a sliding window, columns that no query can see any more are dropped when the pieces are joined.
 */
export class KvCache {
  /** Tokens that each row has seen. */
  readonly lengths: number[];
  private readonly window: number | null;
  private frozen: KeysValues[];
  private recent: KeysValues[] = [];
  private frozenLength: number;
  private recentLength = 0;
  private frozenMask: Tensor | null | undefined;
  private recentMask: Tensor | null = null;

  private constructor(lengths: number[], window: number | null, frozen: KeysValues[], frozenLength: number) {
    this.lengths = lengths;
    this.window = window;
    this.frozen = frozen;
    this.frozenLength = frozenLength;
  }

  static empty(window: number | null, rows = 1): KvCache {
    return new KvCache(new Array<number>(rows).fill(0), window, [], 0);
  }

  /** One row that continues after the first `length` tokens of what `layers` holds. */
  static continuing(layers: readonly KeysValues[], length: number, window: number | null): KvCache {
    return new KvCache(
      [length],
      window,
      mapLayers(layers, (x) => cut(x, 0, length)),
      length,
    );
  }

  get rows(): number {
    return this.lengths.length;
  }

  /** Announces a step of `count` new tokens a row: prepares the masks that its layers share. */
  begin(count: number, like: Tensor): void {
    if (this.recentLength >= blockLength || (count >= blockLength && this.recentLength > 0)) this.freeze();
    if (this.window !== null || this.frozenMask === undefined) this.frozenMask = this.maskFrozen(count, like);
    this.recentMask = this.maskRecent(count, like);
  }

  /** Adds a layer's new keys and values [B, Hkv, L, D]; returns all that its queries may read. */
  append(layer: number, added: KeysValues): CachePart[] {
    const before = this.recent[layer];
    const now = before ? join(before, added) : added;
    this.recent[layer] = now;
    const parts: CachePart[] = [{ ...now, mask: this.recentMask }];
    const frozen = this.frozen[layer];
    if (frozen) parts.unshift({ ...frozen, mask: this.frozenMask ?? null });
    return parts;
  }

  /** Ends the step that `begin` announced. */
  end(count: number): void {
    this.recentLength += count;
    for (let row = 0; row < this.rows; row++) this.lengths[row] = (this.lengths[row] ?? 0) + count;
  }

  /** Forgets the last `count` tokens of every row: drafts that were not accepted. Only right after their step. */
  rewind(count: number): void {
    if (count > this.recentLength) throw new RangeError(`cannot rewind ${count} of ${this.recentLength} recent tokens`);
    if (count === 0) return;
    this.end(-count);
    this.recent = this.recentLength === 0 ? [] : mapLayers(this.recent, (x) => cut(x, 0, this.recentLength));
  }

  /** Keys and values of one row without its padding, and how many tokens they hold; null when a window dropped some. */
  snapshot(row: number): { layers: KeysValues[]; length: number } | null {
    this.freeze();
    const length = this.lengths[row] ?? 0;
    if (length > this.frozenLength) return null;
    const from = this.frozenLength - length;
    const index = mx.array([row], mx.int32);
    const pick = (x: Tensor) => cut(this.rows === 1 ? x : mx.take(x, index, 0), from, this.frozenLength);
    return { layers: mapLayers(this.frozen, pick), length };
  }

  /** Both caches' rows in one. */
  joined(other: KvCache): KvCache {
    this.freeze();
    other.freeze();
    const length = Math.max(this.frozenLength, other.frozenLength);
    const frozen = this.frozen.map((mine, layer) => {
      const theirs = other.frozen[layer] ?? mine;
      const stack = (a: Tensor, b: Tensor) => mx.concatenate([padLeft(a, length), padLeft(b, length)], 0);
      return { keys: stack(mine.keys, theirs.keys), values: stack(mine.values, theirs.values) };
    });
    return new KvCache([...this.lengths, ...other.lengths], this.window, frozen, length);
  }

  /** Only these rows, in this order. */
  picked(rows: readonly number[]): KvCache {
    this.freeze();
    const lengths = rows.map((row) => this.lengths[row] ?? 0);
    const length = Math.min(this.frozenLength, Math.max(...lengths));
    const index = mx.array([...rows], mx.int32);
    const pick = (x: Tensor) => mx.take(cut(x, this.frozenLength - length, this.frozenLength), index, 0);
    return new KvCache(lengths, this.window, mapLayers(this.frozen, pick), length);
  }

  /** Every array that the cache holds: to evaluate them. */
  arrays(): Tensor[] {
    return [...this.frozen, ...this.recent].flatMap(({ keys, values }) => [keys, values]);
  }

  private freeze(): void {
    if (this.recentLength === 0) return;
    const all = this.recent.map((recent, layer) => {
      const frozen = this.frozen[layer];
      return frozen ? join(frozen, recent) : recent;
    });
    const length = this.frozenLength + this.recentLength;
    const dropped = this.outOfSight(length);
    this.frozen = dropped > 0 ? mapLayers(all, (x) => cut(x, dropped, length)) : all;
    this.frozenLength = length - dropped;
    this.recent = [];
    this.recentLength = 0;
    this.frozenMask = undefined;
  }

  /** Leading columns, of `columns`, that no row's next query can see. */
  private outOfSight(columns: number): number {
    const { window } = this;
    if (window === null) return 0;
    return Math.max(0, Math.min(...this.lengths.map((length) => columns - Math.min(length, window - 1))));
  }

  /** Column j of the frozen block holds position `start + j` of a row; negative positions are padding. */
  private maskFrozen(count: number, like: Tensor): Tensor | null {
    const starts = this.lengths.map((length) => length - this.recentLength - this.frozenLength);
    const { window, frozenLength } = this;
    const last = Math.max(...this.lengths) + count - 1;
    const slides = window !== null && last - Math.min(...starts) >= window;
    if (frozenLength === 0 || (starts.every((start) => start >= 0) && !slides)) return null;
    const start = mx.reshape(mx.array(starts, mx.int32), [-1, 1, 1, 1, 1]);
    const position = mx.add(start, mx.arange(0, frozenLength, 1, mx.int32));
    const exists = mx.greaterEqual(position, mx.array(0, mx.int32));
    if (!slides) return additive(exists, like);
    const first = mx.reshape(mx.array([...this.lengths], mx.int32), [-1, 1, 1, 1, 1]);
    const query = mx.add(first, mx.reshape(mx.arange(0, count, 1, mx.int32), [1, 1, 1, count, 1]));
    const near = mx.less(mx.subtract(query, position), mx.array(window, mx.int32));
    return additive(mx.logicalAnd(exists, near), like);
  }

  private maskRecent(count: number, like: Tensor): Tensor | null {
    const { window, recentLength } = this;
    const columns = recentLength + count;
    if (count === 1 && (window === null || columns <= window)) return null;
    const key = mx.arange(0, columns, 1, mx.int32);
    const query = mx.reshape(mx.arange(recentLength, columns, 1, mx.int32), [1, 1, 1, count, 1]);
    const causal = mx.lessEqual(key, query);
    if (window === null || columns <= window) return additive(causal, like);
    return additive(mx.logicalAnd(causal, mx.less(mx.subtract(query, key), mx.array(window, mx.int32))), like);
  }
}

const additive = (visible: Tensor, like: Tensor) =>
  mx.where(visible, mx.array(0, like.dtype), mx.array(-Infinity, like.dtype));

const cut = (x: Tensor, from: number, to: number) =>
  from === 0 && to === x.shape[2] ? x : x.index(mx.Slice(), mx.Slice(), mx.Slice(from, to));

function padLeft(x: Tensor, length: number): Tensor {
  const missing = length - (x.shape[2] ?? 0);
  return missing === 0
    ? x
    : mx.pad(x, [
        [0, 0],
        [0, 0],
        [missing, 0],
        [0, 0],
      ]);
}

const join = (a: KeysValues, b: KeysValues): KeysValues => ({
  keys: mx.concatenate([a.keys, b.keys], 2),
  values: mx.concatenate([a.values, b.values], 2),
});

const mapLayers = (layers: readonly KeysValues[], change: (x: Tensor) => Tensor): KeysValues[] =>
  layers.map(({ keys, values }) => ({ keys: change(keys), values: change(values) }));
