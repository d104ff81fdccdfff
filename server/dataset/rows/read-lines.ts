import { isUtf8 } from 'node:buffer';
import { open } from 'node:fs/promises';

/** One line as it stands in the file, without its line end. */
export interface Line {
  readonly number: number;
  readonly offset: number;
  readonly bytes: number;
  readonly text: string;
  readonly validUtf8: boolean;
  /** The line was longer than {@link longestLine}; `text` is its beginning. */
  readonly tooLong: boolean;
}

const chunkBytes = 1 << 18;
/** Bytes of a line that are read; a file without line ends must not fill the memory. */
export const longestLine = 1 << 20;

const newline = 10;
const carriageReturn = 13;

/**
 * The lines of a file, in lists of about a megabyte, at constant memory whatever the file holds.
 * A byte order mark at the beginning is dropped. Close the generator (`return`, `break`) to close the file.
 */
export async function* readLines(path: string, signal?: AbortSignal): AsyncGenerator<Line[], void, void> {
  const file = await open(path);
  try {
    const splitter = new LineSplitter();
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await file.read(buffer, 0, chunkBytes);
      if (bytesRead === 0) break;
      yield splitter.add(buffer.subarray(0, bytesRead));
    }
    yield splitter.end();
  } finally {
    await file.close();
  }
}

/** Cuts chunks into lines; keeps at most {@link longestLine} bytes of an unfinished one. */
class LineSplitter {
  private held: Buffer = Buffer.alloc(0);
  /** Bytes of the unfinished line that were read, of which `held` keeps the beginning. */
  private heldBytes = 0;
  private offset = 0;
  private number = 1;

  add(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    const last = chunk.lastIndexOf(newline);
    if (last < 0) {
      this.hold(chunk);
      return lines;
    }
    const valid = isUtf8(chunk.subarray(0, last));
    let start = 0;
    if (this.heldBytes > 0) {
      const end = chunk.indexOf(newline);
      this.hold(chunk.subarray(0, end));
      lines.push(this.finish());
      start = end + 1;
    }
    while (start <= last) {
      const end = chunk.indexOf(newline, start);
      lines.push(this.line(chunk, start, end, valid));
      start = end + 1;
    }
    this.hold(chunk.subarray(start));
    return lines;
  }

  end(): Line[] {
    return this.heldBytes > 0 ? [this.finish()] : [];
  }

  private hold(part: Buffer): void {
    const room = longestLine - this.held.length;
    if (room > 0 && part.length > 0) this.held = Buffer.concat([this.held, part.subarray(0, room)]);
    this.heldBytes += part.length;
  }

  /** The line that began in an earlier chunk. */
  private finish(): Line {
    const bytes = this.heldBytes;
    const line = this.line(this.held, 0, this.held.length, false, bytes);
    this.held = Buffer.alloc(0);
    this.heldBytes = 0;
    return line;
  }

  private line(from: Buffer, start: number, end: number, knownValid: boolean, bytes = end - start): Line {
    const stop = end > start && from[end - 1] === carriageReturn ? end - 1 : end;
    const text = from.toString('utf8', start, stop);
    const line: Line = {
      number: this.number,
      offset: this.offset,
      bytes,
      text: this.number === 1 && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text,
      validUtf8: knownValid || bytes > longestLine || isUtf8(from.subarray(start, stop)),
      tooLong: bytes > longestLine,
    };
    this.number += 1;
    this.offset += bytes + 1;
    return line;
  }
}
