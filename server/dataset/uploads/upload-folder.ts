import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { FarenseError } from '#server/contracts/errors.ts';

/** Where uploaded files wait, each in a folder of its own. */
export const uploadsFolder = (dataDir = paths.dataDir): string => join(dataDir, 'uploads');

/** The files of one upload, by what they are. */
export const uploadFiles = {
  original: 'original.jsonl',
  clean: 'original.limpo.jsonl',
  quarantine: 'original.limpo.quarentena.jsonl',
  train: 'train.jsonl',
  valid: 'valid.jsonl',
} as const;

export type UploadPart = keyof typeof uploadFiles;

const idPattern = /^\d{8}-\d{6}-[a-z0-9-]{1,60}$/;

/**
 * The folder of an upload. An id is never a path: whatever does not look like one of ours is not there.
 * @throws {FarenseError} not-found
 */
export function uploadFolder(id: string, dataDir = paths.dataDir): string {
  const folder = join(uploadsFolder(dataDir), id);
  if (idPattern.test(id) && existsSync(folder)) return folder;
  throw new FarenseError('not-found', 'esse carregamento não existe ou já foi apagado');
}
