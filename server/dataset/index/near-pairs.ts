import { closeSync, openSync, readSync } from 'node:fs';
import type { DatasetFile, DatasetRow } from '../rows/dataset-row.ts';
import { parseRow } from '../rows/parse-row.ts';
import { bandKeys, shingles, similarity } from './min-hash.ts';
import { PartitionedRecords, type Words } from './partitioned-records.ts';

export interface RowPlace {
  readonly file: number;
  readonly line: number;
}

export interface NearPair {
  readonly first: RowPlace;
  readonly second: RowPlace;
  /** Share of three-word runs in common. */
  readonly similarity: number;
}

interface Kept extends RowPlace {
  offset: number;
  bytes: number;
}

/** Shorter texts are alike by chance. */
const fewestShingles = 8;
/** Rows that one key brings together and that are compared; more are copies of one template. */
const mostPerGroup = 200;

/**
 * Finds rows whose question and answer are nearly the same. Notes eight keys a row in a temporary file; rows that meet
 * under a key are read again from their files and compared in full.
 */
export class NearPairs {
  private readonly records: PartitionedRecords;
  private readonly files: readonly DatasetFile[];
  private readonly threshold: number;

  constructor(folder: string, name: string, files: readonly DatasetFile[], threshold: number) {
    this.records = new PartitionedRecords(folder, name, 6);
    this.files = files;
    this.threshold = threshold;
  }

  add(row: DatasetRow): void {
    const found = shingles(textOf(row));
    if (found.size < fewestShingles) return;
    // File and length share a word: 2^10 files, rows of at most 2^20 bytes and a little.
    const length = Math.min(row.bytes, 0x1fffff) * 1024 + (row.file.index % 1024);
    for (const { high, low } of bandKeys(found)) {
      this.records.add(high, low, length, row.line, Math.floor(row.offset / 2 ** 32), row.offset >>> 0);
    }
  }

  /** Every pair once; the later row comes second. */
  *pairs(): Generator<NearPair, void, void> {
    const reader = new RowReader(this.files);
    const seen = new Set<string>();
    try {
      for (const group of this.records.groups())
        yield* this.compare(group.slice(0, mostPerGroup).map(keptOf), reader, seen);
    } finally {
      reader.close();
    }
  }

  close(): void {
    this.records.close();
  }

  /** Each row against the first of its group: what is near to the same is found once, not in all pairs. */
  private *compare(group: readonly Kept[], reader: RowReader, seen: Set<string>): Generator<NearPair, void, void> {
    const [first, ...others] = group;
    if (!first) return;
    const own = reader.shinglesOf(first);
    for (const second of others) {
      const key = `${first.file}:${first.line} ${second.file}:${second.line}`;
      if (seen.has(key)) continue;
      if (seen.size < mostRemembered) seen.add(key);
      const shared = similarity(own, reader.shinglesOf(second));
      if (shared >= this.threshold) yield { first, second, similarity: shared };
    }
  }
}

/** A pair may meet under several keys; beyond so many it may be given twice. */
const mostRemembered = 50_000;

/** Question and answer; the evidence around them is alike in all rows about the same. */
const textOf = (row: Pick<DatasetRow, 'question' | 'completion'>): string => `${row.question}\n${row.completion}`;

function keptOf(words: Words): Kept {
  const [, , length = 0, line = 0, offsetHigh = 0, offsetLow = 0] = words;
  return { file: length % 1024, line, offset: offsetHigh * 2 ** 32 + offsetLow, bytes: Math.floor(length / 1024) };
}

class RowReader {
  private readonly files: readonly DatasetFile[];
  private readonly open = new Map<number, number>();
  private buffer = Buffer.alloc(1 << 16);

  constructor(files: readonly DatasetFile[]) {
    this.files = files;
  }

  shinglesOf(place: Kept): Set<number> {
    const file = this.files[place.file];
    if (!file) return new Set();
    if (this.buffer.length < place.bytes) this.buffer = Buffer.alloc(place.bytes * 2);
    const read = readSync(this.handle(file), this.buffer, 0, place.bytes, place.offset);
    const text = this.buffer.toString('utf8', 0, read).replace(/^\uFEFF|\r$/g, '');
    const line = { number: place.line, offset: place.offset, bytes: read, text, validUtf8: true, tooLong: false };
    return shingles(textOf(parseRow(line, file)));
  }

  close(): void {
    for (const handle of this.open.values()) closeSync(handle);
    this.open.clear();
  }

  private handle(file: DatasetFile): number {
    const known = this.open.get(file.index);
    if (known !== undefined) return known;
    const handle = openSync(file.path, 'r');
    this.open.set(file.index, handle);
    return handle;
  }
}
