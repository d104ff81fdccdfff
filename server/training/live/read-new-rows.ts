import { open } from 'node:fs/promises';
import type { z } from 'zod';

/** Read at once: enough for thousands of rows, little enough to leave the server free for others. */
const chunkBytes = 1 << 20;
const newline = 10;

export interface NewRows<T> {
  readonly rows: T[];
  /** Just after the last whole line read. */
  readonly offset: number;
  /** Nothing more was there. */
  readonly ended: boolean;
}

/**
 * The rows that stand in a file of JSON lines from a byte on, a chunk at a time. A line still being written waits for
 * its end; one that is not what it should be is left out.
 * @returns null when the byte is beyond the end, or is not where a line begins: another file than the reader knew
 */
export async function readNewRows<T>(file: string, schema: z.ZodType<T>, from: number): Promise<NewRows<T> | null> {
  const bytes = await readChunk(file, from);
  if (bytes === null) return null;
  const end = bytes.lastIndexOf(newline) + 1;
  if (end === 0 && bytes.length === chunkBytes) throw new Error(`${file}: a line longer than ${chunkBytes} bytes`);
  const rows = bytes
    .toString('utf8', 0, end)
    .split('\n')
    .flatMap((line) => {
      const parsed = schema.safeParse(parseJson(line));
      return parsed.success ? [parsed.data] : [];
    });
  return { rows, offset: from + end, ended: bytes.length < chunkBytes };
}

/** From the byte before, which must be a line's end. A file that is not there yet is an empty one. */
async function readChunk(file: string, from: number): Promise<Buffer | null> {
  const handle = await open(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (handle === null) return from === 0 ? Buffer.alloc(0) : null;
  try {
    const before = from > 0 ? 1 : 0;
    const buffer = Buffer.alloc(chunkBytes + before);
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, from - before);
    if (before && (bytesRead === 0 || buffer[0] !== newline)) return null;
    return buffer.subarray(before, bytesRead);
  } finally {
    await handle.close();
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
