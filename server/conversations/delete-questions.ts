import { inArray, isNotNull } from 'drizzle-orm';
import { openDatabase } from '#server/db/open-database.ts';
import { questions } from '#server/db/schema.ts';

/** Deletes logged questions, with their answers and feedback; without ids, all of them. Returns how many there were. */
export async function deleteQuestions(ids?: readonly string[]): Promise<number> {
  const database = await openDatabase();
  const which = ids ? inArray(questions.id, [...ids]) : isNotNull(questions.id);
  return (await database.delete(questions).where(which).returning({ id: questions.id })).length;
}
