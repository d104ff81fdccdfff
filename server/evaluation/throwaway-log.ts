import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { paths } from '#server/config/paths.ts';
import { remember } from '#server/config/remember.ts';
import * as schema from '#server/db/schema.ts';

async function open() {
  const folder = mkdtempSync(join(tmpdir(), 'farense-eval-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const database = drizzle(createClient({ url: pathToFileURL(join(folder, 'log.db')).href }), { schema });
  await migrate(database, { migrationsFolder: paths.migrations });
  return database;
}

/**
 * Has this process log its questions in a database that is gone when it ends: the questions of an evaluation are not
 * those of fans, and must not fill the admin's work list. Without effect when the database is open already.
 */
export async function openThrowawayLog(): Promise<void> {
  await remember('database', open);
}
