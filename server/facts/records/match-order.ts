interface Placed {
  id: string;
  season: number;
  date: string | null;
  round: string | null;
}

const roundNumber = (round: string | null) => Number(/\d+/u.exec(round ?? '')?.[0] ?? Number.POSITIVE_INFINITY);

function byRound(a: Placed, b: Placed): number {
  const [left, right] = [roundNumber(a.round), roundNumber(b.round)];
  return left === right ? a.id.localeCompare(b.id) : left - right;
}

/**
 * Matches of one stage, first to last: by date where all have one, else by round, since a date that is missing has no
 * place among the others.
 */
export function inPlayingOrder<T extends Placed>(matches: T[]): T[] {
  const dated = matches.every((match) => match.date !== null && match.date.length === 10);
  return matches.toSorted((a, b) =>
    dated ? (a.date ?? '').localeCompare(b.date ?? '') || byRound(a, b) : byRound(a, b),
  );
}

/** Matches of many seasons, the latest first; undated ones come last in their season. */
export function latestFirst<T extends Placed>(matches: T[]): T[] {
  return matches.toSorted((a, b) => b.season - a.season || (b.date ?? '').localeCompare(a.date ?? '') || byRound(b, a));
}
