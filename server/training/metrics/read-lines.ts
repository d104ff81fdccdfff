import { existsSync, readFileSync } from 'node:fs';
import type { z } from 'zod';

/**
 * Rows of a file of JSON lines. A last line without its end is what a crash left of an unfinished write, and is left
 * out; so is a line that is not what it should be.
 */
export function readLines<T>(file: string, schema: z.ZodType<T>): { rows: T[]; intactBytes: number } {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const intact = text.slice(0, text.lastIndexOf('\n') + 1);
  const rows = intact.split('\n').flatMap((line) => {
    const parsed = schema.safeParse(parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
  return { rows, intactBytes: Buffer.byteLength(intact) };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
