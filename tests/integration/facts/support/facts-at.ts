import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import * as schema from '#server/facts/schema.ts';

/** The index in a file, with its tables. */
export function factsAt(file: string) {
  const client = createClient({ url: pathToFileURL(file).href });
  return { ...schema, index: drizzle({ client, schema }), close: () => client.close() };
}
