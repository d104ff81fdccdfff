import { sql } from 'drizzle-orm';
import { log } from '#server/config/log.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { openIndex } from '#server/facts/open-index.ts';
import { answerEngine } from './answer-engine.ts';

async function works(part: string, check: () => Promise<unknown>): Promise<boolean> {
  try {
    await check();
    return true;
  } catch (error) {
    log.error({ err: error, part }, 'a part is not ready');
    return false;
  }
}

/** Whether the service can answer: each part, tried now; and how the model is. */
export async function readiness() {
  const facts = await works('facts', openIndex);
  const database = await works('database', async () => (await openDatabase()).run(sql`select 1`));
  const { state, problem, active, waiting, memoryBytes, restarts } = answerEngine().status();
  // Without a model every answer is composed: the service is ready all the same.
  const model = { ...answerEngine().pair(), state, problem, active, waiting, memory_bytes: memoryBytes, restarts };
  return { ready: facts && database, parts: { facts, database }, engine: model };
}
