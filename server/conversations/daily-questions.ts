import { count, eq, gte, sql } from 'drizzle-orm';
import type { QuestionDay } from '#server/contracts/overview.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { feedback, questions } from '#server/db/schema.ts';

const hourMs = 3_600_000;
const lisbonDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Lisbon' });

/** The last `days` days as Lisbon counts them, oldest first. */
function lastDays(days: number, now: number): string[] {
  // Counted from noon, so that no change of the clock skips a day.
  const noon = Date.parse(`${lisbonDay.format(now)}T12:00:00Z`);
  return Array.from({ length: days }, (_, i) => lisbonDay.format(noon - (days - 1 - i) * 24 * hourMs));
}

/** Questions a day, those without a record, and the thumbs that their answers got. Counted by hour in the database. */
export async function dailyQuestions(days: number, now = Date.now()): Promise<QuestionDay[]> {
  const database = await openDatabase();
  const hour = sql<number>`${questions.askedAt} / ${hourMs}`;
  const rows = await database
    .select({
      hour,
      asked: count(),
      unanswered: sql<number>`sum(${questions.outcome} in ('no-record', 'failed'))`,
      up: sql<number>`coalesce(sum(${feedback.rating} = 'up'), 0)`,
      down: sql<number>`coalesce(sum(${feedback.rating} = 'down'), 0)`,
    })
    .from(questions)
    .leftJoin(feedback, eq(feedback.questionId, questions.id))
    .where(gte(questions.askedAt, now - (days + 1) * 24 * hourMs))
    .groupBy(hour);
  const byDay = new Map(lastDays(days, now).map((day) => [day, { day, asked: 0, unanswered: 0, up: 0, down: 0 }]));
  for (const row of rows) {
    const day = byDay.get(lisbonDay.format(Number(row.hour) * hourMs));
    if (!day) continue;
    for (const what of ['asked', 'unanswered', 'up', 'down'] as const) day[what] += Number(row[what]);
  }
  return [...byDay.values()];
}
