import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { basename, join } from 'node:path';
import { weightFiles } from '#server/models/weight-files.ts';

const samples = 32;
const sampleBytes = 65_536;

/**
 * Identifies a base model: its config.json and, of each weight file, name, size, beginning and samples throughout. Other
 * weights cannot pass for these; hashing every byte of several gigabytes would take longer than starting does.
 */
export function baseFingerprint(model: string): string {
  const hash = createHash('sha256').update(readFileSync(join(model, 'config.json')));
  for (const file of weightFiles(model)) {
    hash.update(basename(file));
    sample(file, (bytes) => hash.update(bytes));
  }
  return hash.digest('hex');
}

function sample(file: string, use: (bytes: Uint8Array) => void): void {
  const descriptor = openSync(file, 'r');
  try {
    const { size } = fstatSync(descriptor);
    use(Buffer.from(`${size}`));
    const buffer = Buffer.alloc(sampleBytes);
    for (let i = 0; i < samples; i++) {
      const read = readSync(descriptor, buffer, 0, sampleBytes, Math.floor((size / samples) * i));
      use(buffer.subarray(0, read));
    }
  } finally {
    closeSync(descriptor);
  }
}
