import { asc, eq } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { clubs, matches } from '../schema.ts';
import { tally } from './tally.ts';

/** Every club that Farense has met, by name, with the balance of their matches. */
export async function listClubs(index: FactsIndex) {
  const [rows, results] = await Promise.all([
    index.select().from(clubs).where(eq(clubs.is_self, false)).orderBy(asc(clubs.name)),
    index
      .select({
        opponent_id: matches.opponent_id,
        season: matches.season,
        outcome: matches.outcome,
        goals_for: matches.goals_for,
        goals_against: matches.goals_against,
      })
      .from(matches),
  ]);
  const byClub = Map.groupBy(results, (result) => result.opponent_id);
  return rows.flatMap((club) => {
    const met = byClub.get(club.id);
    if (!met) return [];
    const years = met.map((result) => result.season);
    return [{ ...club, ...tally(met), matches: met.length, first: Math.min(...years), last: Math.max(...years) }];
  });
}
