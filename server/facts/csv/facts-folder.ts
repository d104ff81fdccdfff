import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FactRow, type FactTable, factTables } from '#server/contracts/facts.ts';
import { FactsError } from '../facts-error.ts';
import { type CsvRows, readCsv } from './read-csv.ts';
import { shownPath } from './shown-path.ts';
import { csvText } from './write-csv.ts';

export type FactRows = { [T in FactTable]: FactRow<T>[] };
export const factTableNames = Object.keys(factTables) as FactTable[];

const fix =
  '"git checkout -- data/facts" repõe os ficheiros; "./farense data import --from PASTA" volta a gerá-los das fontes.';

export const factsFile = (folder: string, table: FactTable) => join(folder, `${table}.csv`);

/** One table of a facts folder, checked row by row. @throws {FactsError} */
export function readFactTable<T extends FactTable>(folder: string, table: T): CsvRows<FactRow<T>> {
  return readCsv(factsFile(folder, table), factTables[table].schema, fix) as CsvRows<FactRow<T>>;
}

/** The raw text of one table. @throws {FactsError} when the file is not there. */
export function readFactText(folder: string, table: FactTable): string {
  const file = factsFile(folder, table);
  if (!existsSync(file)) throw new FactsError({ file: shownPath(file) }, 'o ficheiro não existe.', fix);
  return readFileSync(file, 'utf8');
}

export function factTableText<T extends FactTable>(table: T, rows: FactRow<T>[]): string {
  return csvText(Object.keys(factTables[table].schema.shape), rows);
}
