import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import { VersionedFile } from '#server/db/versioned-file.ts';

const text = z.string().trim().min(1, 'Não pode ficar vazio.');

/** An example as a line of the dataset holds it. */
export const exampleSchema = z.object({
  prompt: text,
  completion: text,
  metadata: z.record(z.string(), z.unknown()),
});

const head = { id: z.string().min(1), at: z.iso.datetime(), by: z.string() };
const original = exampleSchema.pick({ prompt: true, completion: true });

/** One change that an admin made to the dataset. It is applied whenever the dataset is built from the facts. */
export const datasetEdit = z.discriminatedUnion('kind', [
  z.object({ ...head, kind: z.literal('edit'), key: z.string(), before: original, example: exampleSchema }),
  z.object({ ...head, kind: z.literal('reject'), key: z.string(), before: original, reason: text }),
  z.object({ ...head, kind: z.literal('add'), example: exampleSchema }),
]);

export type DatasetExample = z.infer<typeof exampleSchema>;
export type DatasetEdit = z.infer<typeof datasetEdit>;
export type DatasetEdits = VersionedFile<DatasetEdit>;

/** Names an example by what it says, so that a change finds it again after the dataset was built anew. */
export const exampleKey = ({ prompt, completion }: Pick<DatasetExample, 'prompt' | 'completion'>): string =>
  createHash('sha256').update(`${prompt}\0${completion}`).digest('hex').slice(0, 16);

/** The changes that admins of the running server made: a file in its data folder. */
export const datasetEdits = (folder = paths.dataDir): DatasetEdits =>
  new VersionedFile(join(folder, 'overlay', 'dataset.json'), datasetEdit);
