import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeDownloadManifest } from './download-manifest.ts';
import { fileSha256, hasHash } from './file-hash.ts';
import { ModelError } from './model-error.ts';
import { type HubFile, type HubModel, type HubOptions, openHubFile, readHubModel } from './model-hub.ts';

export interface DownloadOptions extends HubOptions {
  readonly repo: string;
  readonly revision?: string;
  /** Folder that the model gets. */
  readonly to: string;
  readonly onProgress?: (progress: { file: string; done: number; total: number }) => void;
  readonly signal?: AbortSignal;
  /** Tries in a row that may bring nothing. */
  readonly attempts?: number;
  readonly waitMs?: number;
}

/** Space that stays free besides what the model takes. */
const spare = 200e6;

/**
 * Downloads a model. It grows in `<to>.partial` and gets its name only when every file is whole and has the hash that
 * the server announced. Cut off, by the network or by Ctrl-C, it goes on from the byte where it stopped.
 * @throws {ModelError} `download` or `not-enough-disk`, and the signal's reason
 */
export async function downloadModel(options: DownloadOptions): Promise<HubModel> {
  const { to, repo, revision = 'main', signal } = options;
  if (existsSync(to))
    throw new ModelError('download', `${to} já existe. Apaga essa pasta ou escolhe outro nome com --name.`);
  const model = await readHubModel(repo, revision, options, signal).catch(explained(options));
  const partial = `${to}.partial`;
  mkdirSync(partial, { recursive: true });
  await checkSpace(partial, model);
  const files: Record<string, { size: number; sha256: string }> = {};
  let before = 0;
  const total = model.files.reduce((sum, { size }) => sum + size, 0);
  for (const file of model.files) {
    const report = (bytes: number) => options.onProgress?.({ file: file.name, done: before + bytes, total });
    await bringFile(model, file, partial, options, report);
    files[file.name] = { size: file.size, sha256: await fileSha256(join(partial, file.name)) };
    before += file.size;
  }
  writeDownloadManifest(partial, { repo, revision: model.revision, files });
  renameSync(partial, to);
  return model;
}

async function checkSpace(folder: string, model: HubModel): Promise<void> {
  const there = (name: string) =>
    [name, `${name}.part`].map((file) => sizeOf(join(folder, file))).reduce((a, b) => a + b, 0);
  const missing = model.files.reduce((sum, { name, size }) => sum + Math.max(0, size - there(name)), 0);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (missing + spare <= free) return;
  const gigabytes = (bytes: number) => `${(bytes / 1e9).toFixed(1).replace('.', ',')} GB`;
  throw new ModelError(
    'not-enough-disk',
    `${model.repo} precisa de mais ${gigabytes(missing)} no disco e há ${gigabytes(free)} livres em ${folder}. Liberta espaço e repete o comando.`,
  );
}

/** Brings one file, whole and right, however often the connection is cut. */
async function bringFile(
  model: HubModel,
  file: HubFile,
  folder: string,
  options: DownloadOptions,
  report: (bytes: number) => void,
): Promise<void> {
  const { attempts = 5, waitMs = 1000, signal } = options;
  const whole = join(folder, file.name);
  const part = `${whole}.part`;
  if (sizeOf(whole) === file.size && (await hasHash(whole, file.size, file.hash))) {
    report(file.size);
    return;
  }
  let idle = 0;
  let wrong = 0;
  while (true) {
    const had = sizeOf(part);
    try {
      if (had < file.size || !existsSync(part)) await appendRest(model, file, part, options, report);
    } catch (error) {
      signal?.throwIfAborted();
      if (error instanceof ModelError) throw error;
      idle = sizeOf(part) > had ? 0 : idle + 1;
      if (idle >= attempts) throw explain(options, error);
      await sleep(waitMs * 2 ** Math.min(idle, 5), undefined, signal ? { signal } : {});
      continue;
    }
    if (sizeOf(part) < file.size) continue;
    if (sizeOf(part) === file.size && (await hasHash(part, file.size, file.hash))) break;
    rmSync(part);
    wrong += 1;
    if (wrong > 1) {
      throw new ModelError(
        'download',
        `${file.name} chegou duas vezes com o conteúdo errado (SHA-256). O servidor ou a ligação estragam-no; tenta mais tarde.`,
      );
    }
  }
  renameSync(part, whole);
}

async function appendRest(
  model: HubModel,
  file: HubFile,
  part: string,
  options: DownloadOptions,
  report: (bytes: number) => void,
): Promise<void> {
  const { body, from } = await openHubFile(model, file, sizeOf(part), options, options.signal);
  let done = from;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      done += chunk.length;
      report(Math.min(done, file.size));
      next(null, chunk);
    },
  });
  const target = createWriteStream(part, { flags: from > 0 ? 'a' : 'w' });
  await pipeline(body, count, target, options.signal ? { signal: options.signal } : {});
}

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

const explained = (options: DownloadOptions) => (error: unknown) => {
  options.signal?.throwIfAborted();
  throw error instanceof ModelError ? error : explain(options, error);
};

function explain({ endpoint, repo }: DownloadOptions, error: unknown): ModelError {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  const message = error instanceof Error ? error.message : String(error);
  return new ModelError(
    'download',
    `A ligação a ${endpoint} falhou ao descarregar ${repo} (${message}${cause}). O que chegou fica guardado: repete o comando para continuar.`,
  );
}
