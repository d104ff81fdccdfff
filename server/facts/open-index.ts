import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { paths } from '#server/config/paths.ts';
import { remember } from '#server/config/remember.ts';
import { buildIndex } from './build-index.ts';
import { indexFingerprint } from './index-fingerprint.ts';
import * as schema from './schema.ts';

/** The facts as a read-only database: drizzle over SQLite, tables of `schema.ts`, full-text table `names`. */
export type FactsIndex = LibSQLDatabase<typeof schema>;

async function open(factsFolder: string, indexFolder: string): Promise<FactsIndex> {
  const fingerprint = indexFingerprint(factsFolder);
  const ready = join(indexFolder, `facts-${fingerprint}.db`);
  // An empty file is what SQLite leaves where an index was deleted under an open connection.
  const file = statSync(ready, { throwIfNoEntry: false })?.size
    ? ready
    : await buildIndex(factsFolder, indexFolder, fingerprint);
  const client = createClient({ url: pathToFileURL(file).href });
  await client.execute('PRAGMA query_only = ON');
  return drizzle({ client, schema });
}

const openIndexes = () => remember('facts-indexes', () => new Map<string, Promise<FactsIndex>>());

/**
 * The index of a facts folder, built first if it is absent or the facts have changed.
 * One connection per folder lives for the whole process, also across hot reloads.
 * @throws {FactsError} when a facts file is missing or wrong.
 */
export function openIndex(
  factsFolder: string = paths.facts,
  indexFolder: string = paths.indexFolder,
): Promise<FactsIndex> {
  const indexes = openIndexes();
  const known = indexes.get(factsFolder);
  if (known) return known;
  const opening = open(factsFolder, indexFolder);
  indexes.set(factsFolder, opening);
  opening.catch(() => indexes.delete(factsFolder));
  return opening;
}
