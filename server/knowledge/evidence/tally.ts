import type { Match } from '../facts/facts.ts';

/** Counts over matches. Goals count only where the score is known. */
export interface Tally {
  /** With a known result. */
  played: number;
  won: number;
  drawn: number;
  lost: number;
  goalsFor: number;
  goalsAgainst: number;
  /** Matches whose score is known: the ones the goals come from. */
  scored: number;
  /** On record without a result. */
  unknown: number;
}

export function tally(matches: readonly Match[]): Tally {
  const total: Tally = { played: 0, won: 0, drawn: 0, lost: 0, goalsFor: 0, goalsAgainst: 0, scored: 0, unknown: 0 };
  for (const match of matches) {
    if (match.outcome === null) {
      total.unknown += 1;
      continue;
    }
    total.played += 1;
    if (match.outcome === 'V') total.won += 1;
    else if (match.outcome === 'E') total.drawn += 1;
    else total.lost += 1;
    if (match.goals_for === null || match.goals_against === null) continue;
    total.scored += 1;
    total.goalsFor += match.goals_for;
    total.goalsAgainst += match.goals_against;
  }
  return total;
}
