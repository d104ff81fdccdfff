import { randomBytes } from 'node:crypto';
import { eq, inArray, lt } from 'drizzle-orm';
import { FarenseError } from '#server/contracts/errors.ts';
import type { SharedTurn, ShareRequest } from '#server/contracts/share.ts';
import { hashSecret } from '../hash-secret.ts';
import { openDatabase } from '../open-database.ts';
import { answers, questions, shares } from '../schema.ts';

/** How long a link works. */
const shareDays = 365;

async function readTurns(questionIds: string[]): Promise<SharedTurn[]> {
  const database = await openDatabase();
  const rows = await database
    .select({ id: questions.id, question: questions.text, answer: answers.content })
    .from(questions)
    .innerJoin(answers, eq(answers.questionId, questions.id))
    .where(inArray(questions.id, questionIds));
  return questionIds.map((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) throw new FarenseError('question-gone');
    return { question: row.question, answer: row.answer };
  });
}

/**
 * Copies what was asked and answered under a new link, and returns the link's token, which is kept nowhere. The words
 * are the server's own, never the client's, and the questions are those of the log: without personal data.
 * @throws {FarenseError} question-gone, when one of the answers is not kept any more.
 */
export async function createShare({ questionIds, secret }: ShareRequest): Promise<string> {
  const turns = await readTurns(questionIds);
  const database = await openDatabase();
  const token = randomBytes(16).toString('base64url');
  const now = Date.now();
  await database.insert(shares).values({
    tokenHash: hashSecret(token),
    createdAt: now,
    expiresAt: now + shareDays * 24 * 60 * 60 * 1000,
    turns,
    secretHash: hashSecret(secret),
  });
  await database.delete(shares).where(lt(shares.expiresAt, now));
  return token;
}
