import { tally as countResults, type Tally as Results } from '#server/facts/records/tally.ts';
import type { Match } from '../facts/facts.ts';

/** Counts over matches. Goals count only where the score is known. */
export interface Tally extends Results {
  /** Matches whose score is known: the ones the goals come from. */
  scored: number;
  /** On record without a result. */
  unknown: number;
}

export function tally(matches: readonly Match[]): Tally {
  const played = matches.filter((match) => match.outcome !== null);
  return {
    ...countResults(played),
    scored: played.filter((match) => match.goals_for !== null && match.goals_against !== null).length,
    unknown: matches.length - played.length,
  };
}
