import { and, eq, inArray, like, ne, sql } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { matches, milestones } from '../schema.ts';
import { type MatchItem, matchItems } from './match-items.ts';

interface DayMilestone {
  id: string;
  date: string;
  text: string;
}

export interface Day {
  /** Month and day, "11-22". */
  day: string;
  matches: MatchItem[];
  milestones: DayMilestone[];
}

const wholeDate = 10;
const daysInYear = 366;

/** How much a match is worth telling: well-known level, cup nights, goals and a win. */
function weight(match: MatchItem): number {
  const margin = (match.goals_for ?? 0) - (match.goals_against ?? 0);
  const level = match.role === 'europa' ? 6 : 4 - Math.min(match.tier ?? 4, 4);
  return level + (match.outcome === 'V' ? 3 : 0) + Math.max(margin, 0);
}

async function dayRecords(index: FactsIndex, day: string): Promise<Day> {
  const [played, told] = await Promise.all([
    matchItems(index, and(like(matches.date, `____-${day}`), sql`${matches.outcome} is not null`)),
    index
      .select({ id: milestones.id, date: milestones.date_start, text: milestones.text })
      .from(milestones)
      .where(
        and(
          eq(milestones.precision, 'dia'),
          like(milestones.date_start, `____-${day}`),
          inArray(milestones.confidence, ['alta', 'media']),
          ne(milestones.topic, 'estatutos'),
        ),
      ),
  ]);
  return { day, matches: played.toSorted((a, b) => weight(b) - weight(a)), milestones: told };
}

/** Days with a record, as months and days. */
async function recordedDays(index: FactsIndex): Promise<Set<string>> {
  const day = sql<string>`substr(${matches.date}, 6)`;
  const rows = await index
    .selectDistinct({ day })
    .from(matches)
    .where(and(sql`length(${matches.date}) = ${wholeDate}`, sql`${matches.outcome} is not null`));
  return new Set(rows.map((row) => row.day));
}

const monthAndDay = (date: Date) => date.toISOString().slice(5, wholeDate);

/** What happened to Farense on a day of the year; when nothing is recorded, the nearest day that has something. */
export async function onThisDay(index: FactsIndex, today: Date): Promise<Day | null> {
  const own = await dayRecords(index, monthAndDay(today));
  if (own.matches.length + own.milestones.length > 0) return own;
  const days = await recordedDays(index);
  for (let distance = 1; distance < daysInYear / 2; distance++)
    for (const sign of [1, -1]) {
      const near = new Date(today);
      near.setUTCDate(near.getUTCDate() + sign * distance);
      if (days.has(monthAndDay(near))) return dayRecords(index, monthAndDay(near));
    }
  return null;
}
