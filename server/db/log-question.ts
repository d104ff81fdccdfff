import { lt } from 'drizzle-orm';
import { openDatabase } from './open-database.ts';
import { redact } from './redact.ts';
import { questions } from './schema.ts';

/** How long a logged question is kept. */
const retentionDays = 90;

export type LoggedQuestion = Omit<typeof questions.$inferInsert, 'askedAt' | 'expiresAt'>;

/** Logs one question, its text redacted; expired ones are deleted in passing. */
export async function logQuestion(question: LoggedQuestion): Promise<void> {
  const database = await openDatabase();
  const now = Date.now();
  const expiresAt = now + retentionDays * 24 * 60 * 60 * 1000;
  await database.insert(questions).values({ ...question, text: redact(question.text), askedAt: now, expiresAt });
  await database.delete(questions).where(lt(questions.expiresAt, now));
}
