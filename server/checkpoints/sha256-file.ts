import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

const block = 4 * 1024 * 1024;

/** SHA-256 of a file, in hexadecimal. Reads it in blocks, so it may be large. */
export function sha256File(file: string): string {
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(block);
  const descriptor = openSync(file, 'r');
  try {
    for (let read = readSync(descriptor, buffer); read > 0; read = readSync(descriptor, buffer)) {
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
