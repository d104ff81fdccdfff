import { inArray } from 'drizzle-orm';
import { handledQuestions } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { questions } from '#server/db/schema.ts';

/** Takes questions off the work list, or puts them back. Ids that are gone are passed over. */
export async function handleQuestions(ids: readonly string[], handled: boolean, by: string): Promise<void> {
  const database = await openDatabase();
  if (!handled) {
    await database.delete(handledQuestions).where(inArray(handledQuestions.questionId, [...ids]));
    return;
  }
  const known = await database
    .select({ questionId: questions.id })
    .from(questions)
    .where(inArray(questions.id, [...ids]));
  if (known.length === 0) return;
  const at = new Date();
  await database
    .insert(handledQuestions)
    .values(known.map((row) => ({ ...row, at, by })))
    .onConflictDoNothing();
}
