import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { readCsv } from '../csv/read-csv.ts';
import { type AdditionKind, type Additions, additionFiles } from './addition-schemas.ts';

/** The facts added by hand in `folder`; a file that is not there yet has none. @throws {FactsError} */
export function readAdditions(folder: string): Additions {
  const read = (kind: AdditionKind) => {
    const { file, schema } = additionFiles[kind];
    const path = join(folder, file);
    if (!existsSync(path)) return [];
    return readCsv(path, schema as z.ZodObject, `corrija ou apague a linha em ${file}.`).rows.map(({ row }) => row);
  };
  const kinds = Object.keys(additionFiles) as AdditionKind[];
  return Object.fromEntries(kinds.map((kind) => [kind, read(kind)])) as Additions;
}
