import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { matches } from '../schema.ts';
import { matchItems } from './match-items.ts';

const shown = 10;
const margin = sql`${matches.goals_for} - ${matches.goals_against}`;
const goals = sql`${matches.goals_for} + ${matches.goals_against}`;

/** The matches that a list of them begins with: the latest, the biggest wins and defeats, the largest crowds. */
export async function readMatchRecords(index: FactsIndex) {
  const played = (outcome: 'V' | 'D') => and(eq(matches.outcome, outcome), eq(matches.awarded, false));
  const [latest, wins, defeats, crowds] = await Promise.all([
    matchItems(index, and(isNotNull(matches.outcome), isNotNull(matches.date)))
      .orderBy(desc(matches.date))
      .limit(shown),
    matchItems(index, played('V')).orderBy(desc(margin), desc(goals)).limit(shown),
    matchItems(index, played('D')).orderBy(margin, desc(goals)).limit(shown),
    matchItems(index, isNotNull(matches.attendance)).orderBy(desc(matches.attendance)).limit(shown),
  ]);
  const total = await index.$count(matches);
  return { total, latest, wins, defeats, crowds };
}
