import { and, eq, type SQL } from 'drizzle-orm';
import type { FactsIndex } from '../open-index.ts';
import { clubs, competitions, matches, stages } from '../schema.ts';

/** A match as lists and pages show it: its own columns, with the names of what it refers to. */
export type MatchItem = Awaited<ReturnType<typeof matchItems>>[number];

/** Matches that fulfil `where`, in no particular order. */
export function matchItems(index: FactsIndex, where?: SQL) {
  return index
    .select({
      id: matches.id,
      season: matches.season,
      date: matches.date,
      date_precision: matches.date_precision,
      time: matches.time,
      round: matches.round,
      venue: matches.venue,
      opponent_id: matches.opponent_id,
      opponent: clubs.short_name,
      opponent_name: clubs.name,
      opponent_gender: clubs.gender,
      goals_for: matches.goals_for,
      goals_against: matches.goals_against,
      outcome: matches.outcome,
      extra_time: matches.extra_time,
      penalties_for: matches.penalties_for,
      penalties_against: matches.penalties_against,
      awarded: matches.awarded,
      attendance: matches.attendance,
      quality: matches.quality,
      note: matches.note,
      stage_id: matches.stage_id,
      stage: stages.name,
      role: stages.role,
      tier: stages.tier,
      phase: stages.phase,
      competition_id: competitions.id,
      competition: competitions.short_name,
      kind: competitions.kind,
    })
    .from(matches)
    .innerJoin(clubs, eq(clubs.id, matches.opponent_id))
    .innerJoin(stages, eq(stages.id, matches.stage_id))
    .innerJoin(competitions, eq(competitions.id, stages.competition_id))
    .where(and(where));
}
