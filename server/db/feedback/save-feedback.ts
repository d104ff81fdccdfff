import { eq } from 'drizzle-orm';
import { FarenseError } from '#server/contracts/errors.ts';
import type { FeedbackRequest } from '#server/contracts/feedback.ts';
import { hashSecret, isSecret } from '../hash-secret.ts';
import { openDatabase } from '../open-database.ts';
import { redact } from '../redact.ts';
import { feedback, questions } from '../schema.ts';

/**
 * Keeps an opinion of an answer, its text redacted; the same device may replace its own.
 * @throws {FarenseError} question-gone, not-yours
 */
export async function saveFeedback({ questionId, secret, rating, reason, correction }: FeedbackRequest): Promise<void> {
  const database = await openDatabase();
  const [question] = await database.select({ id: questions.id }).from(questions).where(eq(questions.id, questionId));
  if (!question) throw new FarenseError('question-gone');
  const row = {
    sentAt: Date.now(),
    rating,
    reason: reason ?? null,
    correction: correction ? redact(correction) : null,
    secretHash: hashSecret(secret),
  };
  const [known] = await database.select().from(feedback).where(eq(feedback.questionId, questionId));
  if (known && !isSecret(secret, known.secretHash)) throw new FarenseError('not-yours');
  await database
    .insert(feedback)
    .values({ questionId, ...row })
    .onConflictDoUpdate({ target: feedback.questionId, set: row });
}
