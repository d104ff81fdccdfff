import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient, type InStatement } from '@libsql/client';
import { factTables } from '#server/contracts/facts.ts';
import { createStatements } from './create-statements.ts';
import { type FactRows, factTableNames } from './csv/facts-folder.ts';

const rowsPerStatement = 100;
const nameStatements = [
  `INSERT INTO names SELECT 'clubs', id, name FROM clubs UNION SELECT 'clubs', id, short_name FROM clubs UNION SELECT 'clubs', club_id, alias FROM club_aliases`,
  `INSERT INTO names SELECT 'people', id, name FROM people UNION SELECT 'people', person_id, alias FROM person_aliases`,
  `INSERT INTO names SELECT 'competitions', id, name FROM competitions UNION SELECT 'competitions', id, short_name FROM competitions`,
];

function insertStatements(table: string, columns: string[], rows: object[]): InStatement[] {
  const one = `(${columns.map(() => '?').join(', ')})`;
  const statements: InStatement[] = [];
  for (let i = 0; i < rows.length; i += rowsPerStatement) {
    const chunk = rows.slice(i, i + rowsPerStatement);
    const args = chunk.flatMap((row) =>
      columns.map((column) => (row as Record<string, string | number | null>)[column] ?? null),
    );
    statements.push({ sql: `INSERT INTO ${table} VALUES ${chunk.map(() => one).join(', ')}`, args });
  }
  return statements;
}

async function fill(client: Client, facts: FactRows): Promise<void> {
  const statements: InStatement[] = createStatements();
  for (const table of factTableNames) {
    statements.push(...insertStatements(table, Object.keys(factTables[table].schema.shape), facts[table]));
  }
  await client.batch([...statements, ...nameStatements], 'write');
}

/**
 * Builds the read-only index of facts: a temporary file renamed when complete, so that
 * nobody ever opens half an index. The oldest indexes in the same folder are removed.
 */
export async function buildIndex(facts: FactRows, folder: string, fingerprint: string): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `facts-${fingerprint}.db`);
  const temporary = `${file}.${process.pid}.tmp`;
  const client = createClient({ url: pathToFileURL(temporary).href });
  try {
    await fill(client, facts);
  } catch (error) {
    client.close();
    rmSync(temporary, { force: true });
    throw error;
  }
  client.close();
  renameSync(temporary, file);
  prune(folder);
  return file;
}

/** Indexes that are kept: a server that runs goes on reading the one it opened while facts are imported beside it. */
const kept = 5;

function prune(folder: string): void {
  readdirSync(folder)
    .filter((name) => /^facts-[0-9a-f]{16}\.db$/.test(name))
    .map((name) => ({ file: join(folder, name), builtAt: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.builtAt - a.builtAt)
    .slice(kept)
    .forEach(({ file }) => {
      rmSync(file, { force: true });
    });
}
