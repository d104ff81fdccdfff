import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { paths } from '#server/config/paths.ts';

/** Reads one file of `data/curated/linguagem`. @throws an error that names the file, the line and what is wrong. */
export function readLanguageFile<S extends z.ZodType>(name: string, schema: S): z.infer<S>[] {
  const file = join(paths.curated, 'linguagem', name);
  const rows: unknown[] = parse(readFileSync(file, 'utf8'), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
    trim: true,
  });
  return rows.map((row, index) => {
    const parsed = schema.safeParse(row);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Error(
      `data/curated/linguagem/${name}, line ${index + 2}, column "${issue?.path.join('.')}": ${issue?.message}. Correct the value and start again.`,
    );
  });
}
