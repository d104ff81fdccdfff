import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import { drizzle, type LibSQLDatabase } from 'drizzle-orm/libsql';
import { paths } from '#server/config/paths.ts';
import { remember } from '#server/config/remember.ts';
import { buildIndex } from './build-index.ts';
import { readFacts } from './csv/read-facts.ts';
import { readCurated } from './curated/read-curated.ts';
import { indexFingerprint } from './index-fingerprint.ts';
import { applyOverlay } from './overlay/apply-overlay.ts';
import { type FactsOverlay, factsOverlay, overlayText } from './overlay/facts-overlay.ts';
import * as schema from './schema.ts';

/** The facts as a read-only database: drizzle over SQLite, tables of `schema.ts`, full-text table `names`. */
export type FactsIndex = LibSQLDatabase<typeof schema> & { $client: Client };

function readAll(factsFolder: string, overlay: FactsOverlay | null) {
  const base = readFacts(factsFolder);
  const { entries } = overlay?.read() ?? { entries: [] };
  return entries.length === 0 ? base : applyOverlay(base, readCurated(paths.curated), entries).facts;
}

async function open(factsFolder: string, indexFolder: string): Promise<FactsIndex> {
  const overlay = factsFolder === paths.facts ? factsOverlay() : null;
  const fingerprint = indexFingerprint(factsFolder, overlay ? overlayText(overlay) : '');
  const ready = join(indexFolder, `facts-${fingerprint}.db`);
  // An empty file is what SQLite leaves where an index was deleted under an open connection.
  const file = statSync(ready, { throwIfNoEntry: false })?.size
    ? ready
    : await buildIndex(readAll(factsFolder, overlay), indexFolder, fingerprint);
  const client = createClient({ url: pathToFileURL(file).href });
  await client.execute('PRAGMA query_only = ON');
  return drizzle({ client, schema });
}

const openIndexes = () => remember('facts-indexes', () => new Map<string, Promise<FactsIndex>>());

/**
 * The index of a facts folder, built first if it is absent or the facts have changed. Over the project's own facts lie
 * the changes that admins made.
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

/** Questions that are being answered may still read the index that was replaced; after this long none does. */
const graceMs = 60_000;

/** Has everybody read the facts as they are now. Until the new index is ready, the old one answers. */
export async function renewIndex(): Promise<void> {
  const indexes = openIndexes();
  const old = indexes.get(paths.facts);
  const renewed = await open(paths.facts, paths.indexFolder);
  indexes.set(paths.facts, Promise.resolve(renewed));
  setTimeout(() => void old?.then(({ $client }) => $client.close()).catch(() => {}), graceMs).unref();
}
