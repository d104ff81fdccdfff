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

/** Gives this process an application database that is gone when it ends. Without effect when one is open already. */
export async function openThrowawayDatabase(): Promise<void> {
  await remember('database', open);
}
