import { openDatabase } from './open-database.ts';
import { redact } from './redact.ts';
import { deleteExpired, expiryOf } from './retention.ts';
import { questions } from './schema.ts';

export type LoggedQuestion = Omit<typeof questions.$inferInsert, 'askedAt' | 'expiresAt'>;

/** Logs one question, its text redacted; expired ones are deleted in passing. */
export async function logQuestion(question: LoggedQuestion): Promise<void> {
  const database = await openDatabase();
  const now = Date.now();
  const expiresAt = await expiryOf(now);
  await database.insert(questions).values({ ...question, text: redact(question.text), askedAt: now, expiresAt });
  await deleteExpired(now);
}
