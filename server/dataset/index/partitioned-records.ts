import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const partitions = 128;
const bufferedWords = 4_096;

/** A record: words of 32 bits, of which the first two are its key. */
export type Words = Uint32Array;

/** A piece of a partition: where it begins in the file, and its length, in bytes. */
interface Piece {
  at: number;
  bytes: number;
}

/**
 * Records of 32-bit words in one temporary file, cut by their key into partitions that fit in memory one at a time:
 * rows of a file of any size can be compared at constant memory. Written first, then read once as groups of equal keys.
 */
export class PartitionedRecords {
  private readonly path: string;
  private readonly width: number;
  private readonly buffers: Uint32Array[];
  private readonly used = new Uint32Array(partitions);
  private readonly pieces: Piece[][];
  private file: number | null;
  private written = 0;

  /** @param width words a record, at least 2 */
  constructor(folder: string, name: string, width: number) {
    this.path = join(folder, `${name}.records`);
    this.width = width;
    const room = Math.floor(bufferedWords / width) * width;
    this.buffers = Array.from({ length: partitions }, () => new Uint32Array(room));
    this.pieces = Array.from({ length: partitions }, () => []);
    this.file = openSync(this.path, 'w+');
  }

  /** Adds a record; words that are not given are 0. */
  add(high: number, low: number, a = 0, b = 0, c = 0, d = 0): void {
    const part = high % partitions;
    const buffer = this.buffers[part];
    if (!buffer) return;
    const at = this.used[part] ?? 0;
    buffer[at] = high;
    buffer[at + 1] = low;
    if (this.width > 2) buffer[at + 2] = a;
    if (this.width > 3) buffer[at + 3] = b;
    if (this.width > 4) buffer[at + 4] = c;
    if (this.width > 5) buffer[at + 5] = d;
    this.used[part] = at + this.width;
    if (at + this.width === buffer.length) this.flush(part);
  }

  /**
   * Groups of two or more records with equal keys, each in the order of writing. A group is valid until the next one
   * is asked for: partitions are read into one buffer. The file is gone afterwards.
   */
  *groups(): Generator<Words[], void, void> {
    try {
      for (let part = 0; part < partitions; part++) this.flush(part);
      const largest = Math.max(...this.pieces.map(wordsOf));
      const words = new Uint32Array(largest);
      const order = new Uint32Array(largest / this.width);
      for (let part = 0; part < partitions; part++) {
        const count = this.load(part, words) / this.width;
        yield* groupsOf(words, order.subarray(0, count), this.width);
      }
    } finally {
      this.close();
    }
  }

  /** Deletes the file; may be called again. */
  close(): void {
    if (this.file === null) return;
    closeSync(this.file);
    this.file = null;
    rmSync(this.path, { force: true });
  }

  /** Reads a partition to the beginning of `words` and says how many there are. */
  private load(part: number, words: Uint32Array): number {
    let at = 0;
    for (const piece of this.pieces[part] ?? []) {
      if (this.file !== null) readSync(this.file, words, at * 4, piece.bytes, piece.at);
      at += piece.bytes / 4;
    }
    return at;
  }

  private flush(part: number): void {
    const buffer = this.buffers[part];
    const bytes = (this.used[part] ?? 0) * 4;
    if (!buffer || this.file === null || bytes === 0) return;
    writeSync(this.file, new Uint8Array(buffer.buffer, buffer.byteOffset, bytes), 0, bytes, this.written);
    this.pieces[part]?.push({ at: this.written, bytes });
    this.written += bytes;
    this.used[part] = 0;
  }
}

const wordsOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { bytes }) => sum + bytes, 0) / 4;

/** Sorts the records' indexes in `order` by key, then by index, and cuts them where the key changes. */
function* groupsOf(words: Uint32Array, order: Uint32Array, width: number): Generator<Words[], void, void> {
  const word = (record: number, at: number) => words[record * width + at] ?? 0;
  for (let record = 0; record < order.length; record++) order[record] = record;
  order.sort((a, b) => word(a, 0) - word(b, 0) || word(a, 1) - word(b, 1) || a - b);
  const sameKey = (a: number, b: number) => word(a, 0) === word(b, 0) && word(a, 1) === word(b, 1);
  for (let start = 0, end = 1; end <= order.length; end++) {
    if (end < order.length && sameKey(order[start] ?? 0, order[end] ?? 0)) continue;
    if (end - start > 1) {
      yield Array.from(order.subarray(start, end), (record) => words.subarray(record * width, (record + 1) * width));
    }
    start = end;
  }
}
