import { existsSync, readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { FactsError } from '../facts-error.ts';
import { shownPath } from './shown-path.ts';

/** Rows of a CSV file with the line each stands on (1 is the header). */
export interface CsvRows<T> {
  file: string;
  rows: { line: number; row: T }[];
}

function parseText(text: string, file: string, fix: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, { bom: true, info: true, relax_column_count: false }) as never;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new FactsError(
      { file: shownPath(file), line: Number(error.lines ?? 1) },
      `não é um CSV válido (${error.message}).`,
      fix,
    );
  }
}

/**
 * Reads a CSV file whose header must be exactly the schema's keys.
 * @throws {FactsError} naming file, line, column and what was expected.
 */
export function readCsv<S extends z.ZodObject>(file: string, schema: S, fix: string): CsvRows<z.infer<S>> {
  if (!existsSync(file)) throw new FactsError({ file: shownPath(file) }, 'o ficheiro não existe.', fix);
  const [header, ...records] = parseText(readFileSync(file, 'utf8'), file, fix);
  const columns = Object.keys(schema.shape);
  const found = header?.record ?? [];
  if (columns.join() !== found.join()) {
    throw new FactsError({ file: shownPath(file), line: 1 }, `o cabeçalho devia ser "${columns.join(',')}".`, fix);
  }
  let line = 1 + (header?.info.lines ?? 1) - 1;
  const rows = records.map(({ record, info }) => {
    const start = line + 1;
    line = info.lines;
    const parsed = schema.safeParse(Object.fromEntries(columns.map((column, i) => [column, record[i] ?? ''])));
    if (parsed.success) return { line: start, row: parsed.data };
    const issue = parsed.error.issues[0];
    const column = String(issue?.path[0] ?? '');
    const value = record[columns.indexOf(column)] ?? '';
    throw new FactsError(
      { file: shownPath(file), line: start, column },
      `"${value}" não serve: ${issue?.message}.`,
      fix,
    );
  });
  return { file: shownPath(file), rows };
}
