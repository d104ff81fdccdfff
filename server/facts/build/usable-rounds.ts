import type { SourceMatch } from '#server/sources/matches/source-match.ts';

/**
 * Rounds by match. A round number that all matches of a league block carry (ten times "J1") was filled in by
 * the source for want of the real one: it is dropped.
 */
export function usableRounds(matches: SourceMatch[]): Map<SourceMatch, string | null> {
  const blocks = Map.groupBy(matches, ({ block, season }) => `${season} ${block}`);
  const filledIn = (m: SourceMatch) => {
    const all = blocks.get(`${m.season} ${m.block}`) ?? [];
    return all.length > 1 && /^J\d+$/.test(m.round) && all.every(({ round }) => round === m.round);
  };
  return new Map(matches.map((m) => [m, m.round === '' || filledIn(m) ? null : m.round] as const));
}
