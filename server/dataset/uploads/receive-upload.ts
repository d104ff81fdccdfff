import { createHash } from 'node:crypto';
import { createWriteStream, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { paths } from '#server/config/paths.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { slug } from '#server/sources/fold-text.ts';
import { uploadFiles, uploadsFolder } from './upload-folder.ts';
import { type UploadInfo, uploadInfoFile } from './upload-info.ts';

/** Largest file that is taken, in bytes. */
export const largestUpload = 500_000_000;

export interface ReceivedBody {
  /** Name that the file has at its owner's. */
  readonly name: string;
  /** What the sender announced; null when it did not. */
  readonly length: number | null;
  readonly body: ReadableStream<Uint8Array> | null;
  readonly by: string;
}

export interface ReceiveOptions {
  readonly dataDir?: string;
  readonly largest?: number;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;

const tooLarge = (largest: number, length: number | null) =>
  new FarenseError(
    'upload-too-large',
    `${length === null ? '' : `tem ${megabytes(length)}; `}o limite são ${megabytes(largest)}: divide-o, ou usa "./farense data validate" e "data clean" na própria máquina`,
  );

/** A name is only a name: no folders, nothing hidden, and the ending that we read. @throws {FarenseError} bad-request */
function checkName(name: string): string {
  if (/^[^/\\\0:]{1,150}$/.test(name) && !name.startsWith('.') && /\.jsonl$/i.test(name)) return name;
  throw new FarenseError('bad-request', 'o nome tem de ser o de um ficheiro .jsonl, sem pastas');
}

function freshFolder(name: string, dataDir: string): { id: string; folder: string } {
  const stamp = new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15);
  const base = `${stamp}-${slug(name.replace(/\.jsonl$/i, '')).slice(0, 40) || 'ficheiro'}`;
  mkdirSync(uploadsFolder(dataDir), { recursive: true });
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    const folder = join(uploadsFolder(dataDir), id);
    try {
      mkdirSync(folder);
      return { id, folder };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

/**
 * Streams an uploaded file to disk, at constant memory. What is announced as too large is refused before a byte of it
 * is read; what turns out too large, or breaks off, leaves nothing behind.
 * @throws {FarenseError} upload-too-large, bad-request
 */
export async function receiveUpload(received: ReceivedBody, options: ReceiveOptions = {}): Promise<UploadInfo> {
  const { dataDir = paths.dataDir, largest = largestUpload } = options;
  const name = checkName(received.name);
  if ((received.length ?? 0) > largest) throw tooLarge(largest, received.length);
  if (!received.body || received.length === 0) throw new FarenseError('bad-request', 'o ficheiro está vazio');
  const { id, folder } = freshFolder(name, dataDir);
  const part = join(folder, 'original.part');
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length;
      hash.update(chunk);
      if (bytes > largest) next(tooLarge(largest, null));
      else next(null, chunk);
    },
  });
  try {
    await pipeline(Readable.fromWeb(received.body as never), meter, createWriteStream(part));
    if (bytes === 0) throw new FarenseError('bad-request', 'o ficheiro está vazio');
    if (received.length !== null && bytes !== received.length)
      throw new FarenseError('bad-request', `chegaram ${bytes} bytes de ${received.length}: a ligação caiu`);
    renameSync(part, join(folder, uploadFiles.original));
    const info = { id, name, bytes, sha256: hash.digest('hex'), at: new Date().toISOString(), by: received.by };
    writeFileSync(join(folder, uploadInfoFile), `${JSON.stringify(info, null, 2)}\n`);
    return info;
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
