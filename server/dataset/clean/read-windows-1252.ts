import { closeSync, openSync, readSync } from 'node:fs';
import type { Line } from '../rows/read-lines.ts';

const windows1252 = new TextDecoder('windows-1252');

/** A line that is not UTF-8, read again as Windows-1252: what remains wrong after that, the rules see. */
export function readWindows1252(path: string, line: Line): Line {
  const bytes = Buffer.alloc(line.bytes);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, line.bytes, line.offset);
  } finally {
    closeSync(file);
  }
  return { ...line, text: windows1252.decode(bytes).replace(/\r$/, ''), validUtf8: true };
}
