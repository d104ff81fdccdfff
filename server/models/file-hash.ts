import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

/** What a file should have: SHA-256 of its bytes, or the name that git gives its content. */
export interface ExpectedHash {
  readonly kind: 'sha256' | 'git';
  readonly value: string;
}

/** SHA-256 of a file, in hexadecimal. */
export const fileSha256 = (file: string): Promise<string> => digest(file, createHash('sha256'));

/** Whether a file of `size` bytes has the expected hash. */
export async function hasHash(file: string, size: number, { kind, value }: ExpectedHash): Promise<boolean> {
  // https://git-scm.com/book/en/v2/Git-Internals-Git-Objects: "blob", the size, a zero byte, then the content.
  const hash = kind === 'git' ? createHash('sha1').update(`blob ${size}\0`) : createHash('sha256');
  return (await digest(file, hash)) === value;
}

async function digest(file: string, hash: Hash): Promise<string> {
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
