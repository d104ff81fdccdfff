import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { UnansweredGroup } from '#server/contracts/conversations.ts';
import { handledQuestions } from '#server/db/admin-schema.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { questions } from '#server/db/schema.ts';
import { groupQuestions } from './group-questions.ts';

/** Newest questions that are looked at. */
const most = 5000;
/** What leaves a fan without an answer. */
const unanswered = ['no-record', 'failed'];

/** The work list: questions without an answer, grouped by meaning; `handled` are those taken off it. */
export async function unansweredGroups(handled = false): Promise<UnansweredGroup[]> {
  const database = await openDatabase();
  const { id, askedAt, text, kind, outcome } = questions;
  const rows = await database
    .select({ id, askedAt, text, kind })
    .from(questions)
    .leftJoin(handledQuestions, eq(handledQuestions.questionId, id))
    .where(
      and(
        inArray(outcome, unanswered),
        handled ? isNotNull(handledQuestions.questionId) : isNull(handledQuestions.questionId),
      ),
    )
    .orderBy(desc(askedAt))
    .limit(most);
  return groupQuestions(rows);
}
