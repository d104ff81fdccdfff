import type { KeptAnswer } from '#server/contracts/share.ts';
import { openDatabase } from './open-database.ts';
import { answers } from './schema.ts';

/** Keeps what was answered beside its logged question. */
export async function keepAnswer(questionId: string, content: KeptAnswer): Promise<void> {
  const database = await openDatabase();
  await database.insert(answers).values({ questionId, content }).onConflictDoNothing();
}
