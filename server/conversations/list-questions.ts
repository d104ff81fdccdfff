import { and, count, desc, eq, gte, isNotNull, like, type SQL } from 'drizzle-orm';
import type { LoggedQuestionPage, QuestionFilter } from '#server/contracts/conversations.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { answers, feedback, questions } from '#server/db/schema.ts';

export const pageSize = 50;
const dayMs = 24 * 60 * 60 * 1000;

/** What the filters ask for, as conditions; what is typed is looked for as it stands, without wildcards. */
function conditions(filter: QuestionFilter): SQL | undefined {
  const { text, outcome, kind, path, channel, rating, days } = filter;
  return and(
    text ? like(questions.text, `%${text.replaceAll(/[%_]/g, '')}%`) : undefined,
    outcome ? eq(questions.outcome, outcome) : undefined,
    kind ? eq(questions.kind, kind) : undefined,
    path ? eq(questions.path, path) : undefined,
    channel ? eq(questions.channel, channel) : undefined,
    rating === 'any' ? isNotNull(feedback.rating) : rating ? eq(feedback.rating, rating) : undefined,
    days ? gte(questions.askedAt, Date.now() - days * dayMs) : undefined,
  );
}

/** Logged questions with what fans thought of the answers, newest first, a page at a time. */
export async function listQuestions(filter: QuestionFilter): Promise<LoggedQuestionPage> {
  const database = await openDatabase();
  const where = conditions(filter);
  const [counted] = await database
    .select({ total: count() })
    .from(questions)
    .leftJoin(feedback, eq(feedback.questionId, questions.id))
    .where(where);
  const rows = await database
    .select({
      id: questions.id,
      askedAt: questions.askedAt,
      text: questions.text,
      outcome: questions.outcome,
      kind: questions.kind,
      path: questions.path,
      channel: questions.channel,
      latencyMs: questions.latencyMs,
      rating: feedback.rating,
      reason: feedback.reason,
      correction: feedback.correction,
      answer: answers.content,
    })
    .from(questions)
    .leftJoin(feedback, eq(feedback.questionId, questions.id))
    .leftJoin(answers, eq(answers.questionId, questions.id))
    .where(where)
    .orderBy(desc(questions.askedAt))
    .limit(pageSize)
    .offset((filter.page - 1) * pageSize);
  const shown = rows.map(({ answer, ...row }) => ({ ...row, answer: answer?.text ?? null }));
  return { total: counted?.total ?? 0, pageSize, rows: shown };
}

/** The kinds that were asked, for the filter. */
export async function listKinds(): Promise<string[]> {
  const database = await openDatabase();
  const rows = await database.selectDistinct({ kind: questions.kind }).from(questions).orderBy(questions.kind);
  return rows.map(({ kind }) => kind);
}
