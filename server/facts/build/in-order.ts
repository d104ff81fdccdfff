import type { MatchRow } from './build-matches.ts';

/** By code point, so that the order is the same on every machine. */
export const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const roundNumber = ({ round }: MatchRow) => Number(/^J(\d+)$/.exec(round ?? '')?.[1] ?? 0);

/** Matches by season, stage, round and day. */
export const inMatchOrder = (rows: MatchRow[]): MatchRow[] =>
  rows.toSorted(
    (a, b) =>
      a.season - b.season ||
      byText(a.stage_id, b.stage_id) ||
      roundNumber(a) - roundNumber(b) ||
      byText(a.date ?? '', b.date ?? '') ||
      byText(a.id, b.id),
  );
