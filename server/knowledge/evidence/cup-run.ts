import type { Match } from '../facts/facts.ts';

/** How far a cup season went: its last match, and whether Farense went out in it. */
export interface CupRun {
  matches: Match[];
  last: Match | null;
  /** Lost its last match, or the shoot-out; null when that cannot be told. */
  out: boolean | null;
}

const depths = ['1/128', '1/64', '1/32', '1/16', '1/8', 'QF', 'MF', 'F'];

/** Rounds in order of depth; numbered early rounds lie before the sixteenths. */
export function roundDepth(round: string | null): number {
  if (!round) return -1;
  const known = depths.indexOf(round);
  if (known >= 0) return known;
  const numbered = round.match(/^(\d)[EFR]$/);
  return numbered ? Number(numbered[1]) / 10 : -1;
}

/** One season of one cup, in order; the matches come dated, or by round. */
export function cupRun(matches: readonly Match[]): CupRun {
  const ordered = [...matches].sort((a, b) =>
    a.date?.length === 10 && b.date?.length === 10
      ? a.date.localeCompare(b.date)
      : roundDepth(a.round) - roundDepth(b.round),
  );
  const last = ordered.at(-1) ?? null;
  const shootOut =
    last && last.penalties_for !== null && last.penalties_against !== null
      ? last.penalties_for < last.penalties_against
      : null;
  // A defeat in a group puts nobody out by itself.
  const knockout = last !== null && roundDepth(last.round) >= 0;
  return { matches: ordered, last, out: knockout ? (last.outcome === 'D' ? true : shootOut) : null };
}

/** A group, named by a letter (F is the final): where it lies among the rounds depends on the season. */
export const isGroup = (round: string | null): boolean => /^[A-EG-Z]$/.test(round ?? '');

/** How deep a campaign went; a group lies just after the round that led to it. */
export function depthOf(run: CupRun): number {
  let depth = -1;
  let before = 0;
  for (const { round } of run.matches) {
    const own = isGroup(round) ? before + 0.05 : roundDepth(round);
    if (!isGroup(round)) before = Math.max(before, own);
    depth = Math.max(depth, own);
  }
  return depth;
}
