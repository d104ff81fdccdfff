import { eq } from 'drizzle-orm';
import { FarenseError } from '#server/contracts/errors.ts';
import type { FeedbackRemoval } from '#server/contracts/feedback.ts';
import { isSecret } from '../hash-secret.ts';
import { openDatabase } from '../open-database.ts';
import { feedback } from '../schema.ts';

/**
 * Deletes what a fan sent about an answer; nothing to delete is fine.
 * @throws {FarenseError} not-yours
 */
export async function deleteFeedback({ questionId, secret }: FeedbackRemoval): Promise<void> {
  const database = await openDatabase();
  const [known] = await database.select().from(feedback).where(eq(feedback.questionId, questionId));
  if (!known) return;
  if (!isSecret(secret, known.secretHash)) throw new FarenseError('not-yours');
  await database.delete(feedback).where(eq(feedback.questionId, questionId));
}
