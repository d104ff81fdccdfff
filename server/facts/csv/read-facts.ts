import { type FactRows, factTableNames, readFactTable } from './facts-folder.ts';

/** All tables of a facts folder, checked row by row. @throws {FactsError} */
export const readFacts = (folder: string): FactRows =>
  Object.fromEntries(
    factTableNames.map((table) => [table, readFactTable(folder, table).rows.map(({ row }) => row)]),
  ) as FactRows;
