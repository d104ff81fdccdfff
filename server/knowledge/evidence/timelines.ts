import type { Match } from '../facts/facts.ts';
import { roundNumber } from '../facts/load-facts.ts';

/** Matches that are certain to have followed one another, and those that could not be put in order. */
export interface Timelines {
  /** Each in order of time; nothing is known of what lies between one and the next. */
  runs: Match[][];
  /** Left out because their place in time is not known. */
  unordered: Match[];
}

const isDated = (match: Match) => match.date?.length === 10;

/** Of these seasons too little is on record for two matches to count as consecutive. */
const firstFullSeason = 1934;

/** Undated matches are in order among themselves when they are one stage's numbered rounds. */
function inRounds(matches: readonly Match[]): boolean {
  const rounds = matches.map((match) => roundNumber(match.round));
  const oneStage = new Set(matches.map((match) => match.stage_id)).size === 1;
  return oneStage && new Set(rounds).size === rounds.length && !rounds.includes(Number.MAX_SAFE_INTEGER);
}

/** Splits a season with undated matches into the part that can be put in order and the rest. */
function orderSeason(matches: Match[]): { ordered: Match[]; complete: boolean; unordered: Match[] } {
  const undated = matches.filter((match) => !isDated(match));
  if (undated.length === 0) return { ordered: matches, complete: true, unordered: [] };
  if (!inRounds(undated)) return { ordered: [], complete: false, unordered: matches };
  const alone = undated.length === matches.length;
  // Rounds of a stage partly dated: order all of them by round.
  const sameStage = matches.filter((match) => match.stage_id === undated[0]?.stage_id);
  const rounds = sameStage.length === undated.length ? undated : inRounds(sameStage) ? sameStage : [];
  const ordered = [...rounds].sort((a, b) => roundNumber(a.round) - roundNumber(b.round));
  return {
    ordered,
    complete: alone || ordered.length === matches.length,
    unordered: matches.filter((match) => !ordered.includes(match)),
  };
}

/**
 * Matches in runs of certain order. A season whose dates are missing is ordered by round if it can be, and then stands
 * by itself when cup matches without a known place fall within it; a season not on record breaks the run.
 */
export function timelines(matches: readonly Match[]): Timelines {
  const runs: Match[][] = [];
  const unordered: Match[] = [];
  let open: Match[] | null = null;
  let lastSeason = Number.NEGATIVE_INFINITY;
  for (const [season, group] of Map.groupBy(matches, (match) => match.season)) {
    if (season < firstFullSeason) {
      unordered.push(...group);
      continue;
    }
    const { ordered, complete, unordered: rest } = orderSeason(group);
    unordered.push(...rest);
    // 2006/07 has a table but no matches: what came before it and after it did not follow one another.
    const follows = season === lastSeason + 1 || !(lastSeason < 2006 && season > 2006);
    if (open && complete && follows) open.push(...ordered);
    else {
      open = [...ordered];
      runs.push(open);
    }
    if (!complete) open = null;
    lastSeason = season;
  }
  return { runs: runs.filter((run) => run.length > 0), unordered };
}
