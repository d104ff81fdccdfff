import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type FactRows, factsFile, factTableNames, factTableText } from './csv/facts-folder.ts';

/** Writes all tables beside the folder first and renames them at the end: an interrupted write changes nothing. */
export function writeFacts(facts: FactRows, folder: string): void {
  const draft = `${folder}.${process.pid}.tmp`;
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(draft, { recursive: true });
  try {
    for (const table of factTableNames)
      writeFileSync(factsFile(draft, table), factTableText(table, facts[table] as never));
    mkdirSync(folder, { recursive: true });
    for (const table of factTableNames) renameSync(factsFile(draft, table), factsFile(folder, table));
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}
