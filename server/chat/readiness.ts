import { sql } from 'drizzle-orm';
import { log } from '#server/config/log.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { openIndex } from '#server/facts/open-index.ts';

async function works(part: string, check: () => Promise<unknown>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch (error) {
    log.error({ err: error, part }, 'a part is not ready');
    return false;
  }
}

/** Whether the service can answer: each part, tried now. */
export async function readiness() {
  const facts = await works('facts', openIndex);
  const database = await works('database', async () => (await openDatabase()).run(sql`select 1`));
  return { ready: facts && database, parts: { facts, database } };
}
