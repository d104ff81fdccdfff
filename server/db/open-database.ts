import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import { env } from '#server/config/env.ts';
import { paths } from '#server/config/paths.ts';
import { remember } from '#server/config/remember.ts';
import * as schema from './schema.ts';

/** The address of the application database: `DATABASE_URL`, or a file in the data folder. */
function databaseUrl(): string {
  if (env.DATABASE_URL) return env.DATABASE_URL;
  mkdirSync(paths.dataDir, { recursive: true });
  return pathToFileURL(join(paths.dataDir, 'farense.db')).href;
}

async function open(url: string) {
  const client = createClient({ url });
  if (url.startsWith('file:')) {
    // Readers never wait for a writer, and a second process (the CLI) waits for a lock instead of failing.
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA busy_timeout = 5000');
  }
  const database = drizzle(client, { schema });
  await migrate(database, { migrationsFolder: paths.migrations });
  return database;
}

export type Database = Awaited<ReturnType<typeof open>>;

/** The application database, migrated to the newest schema; one connection a process. */
export function openDatabase(): Promise<Database> {
  return remember('database', () => open(databaseUrl()));
}
