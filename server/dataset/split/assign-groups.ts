import { shuffle } from '#server/config/seeded-random.ts';

/** A group of rows that stay together: how many it has of each kind. */
export interface Group {
  readonly root: number;
  readonly counts: ReadonlyMap<string, number>;
}

/**
 * Chooses the groups that become the validation set, so that every kind has about the same share there. Groups are
 * tried in an order drawn by `random`; one is taken when that brings the counts nearer to what they should be.
 */
export function assignGroups(groups: readonly Group[], share: number, random: () => number): Set<number> {
  const wanted = new Map<string, number>();
  for (const { counts } of groups)
    for (const [kind, count] of counts) wanted.set(kind, (wanted.get(kind) ?? 0) + count * share);
  const have = new Map<string, number>();
  const chosen = new Set<number>();
  for (const { root, counts } of shuffle(groups, random)) {
    let change = 0;
    for (const [kind, count] of counts) {
      const missing = (wanted.get(kind) ?? 0) - (have.get(kind) ?? 0);
      change += distance(missing - count) - distance(missing);
    }
    if (change >= 0) continue;
    chosen.add(root);
    for (const [kind, count] of counts) have.set(kind, (have.get(kind) ?? 0) + count);
  }
  return chosen;
}

/** Too many is as bad as too few; a large difference is worse than several small ones. */
const distance = (difference: number): number => difference * difference;
