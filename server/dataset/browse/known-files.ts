import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import { FarenseError } from '#server/contracts/errors.ts';
import { listUploads } from '../uploads/list-uploads.ts';
import { type UploadPart, uploadFiles, uploadFolder } from '../uploads/upload-folder.ts';

/** A dataset file that pages may show, under a name that is not a path. */
export interface KnownFile {
  readonly id: string;
  readonly title: string;
  readonly path: string;
  readonly bytes: number;
  readonly changedAt: string;
  /** Built from the facts: admins' changes lie over it. */
  readonly editable: boolean;
}

const own = [
  ['dataset', 'Conjunto completo', 'farense_dataset.jsonl'],
  ['train', 'Treino', 'train.jsonl'],
  ['valid', 'Validação', 'valid.jsonl'],
] as const;

const partTitles: Record<UploadPart, string> = {
  original: 'como chegou',
  clean: 'limpo',
  quarantine: 'quarentena',
  train: 'treino',
  valid: 'validação',
};

function known(id: string, title: string, path: string): KnownFile[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  return [{ id, title, path, bytes: found.size, changedAt: found.mtime.toISOString(), editable: id === 'dataset' }];
}

/** Every dataset file there is: the project's own, and what was made of the uploads. */
export function listKnownFiles(dataDir = paths.dataDir): KnownFile[] {
  const folder = dirname(paths.dataset);
  return [
    ...own.flatMap(([id, title, name]) => known(id, title, join(folder, name))),
    ...listUploads(dataDir).flatMap(({ id, name, parts }) =>
      parts.flatMap((part) =>
        known(`${id}.${part}`, `${name}, ${partTitles[part]}`, join(uploadFolder(id, dataDir), uploadFiles[part])),
      ),
    ),
  ];
}

/** The file of that id. An id is looked up and never read as a path. @throws {FarenseError} not-found */
export function knownFile(id: string, dataDir = paths.dataDir): KnownFile {
  const file = listKnownFiles(dataDir).find((one) => one.id === id);
  if (file && existsSync(file.path)) return file;
  throw new FarenseError(
    'not-found',
    id === 'dataset' ? 'o conjunto ainda não foi construído' : 'esse ficheiro não existe ou já foi apagado',
  );
}
