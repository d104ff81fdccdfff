/** Reproducible choices: the same seed makes the same evaluation on every machine. */
export interface SeededRandom {
  /** A whole number from 0 to `below` - 1. */
  below: (below: number) => number;
  pick: <T>(items: readonly [T, ...T[]]) => T;
  /** Up to `count` different items, in random order. */
  sample: <T>(items: readonly T[], count: number) => T[];
}

/** mulberry32, by Tommy Ettinger (public domain): 32 bits of state are plenty for choosing questions. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    sample: (items, count) => {
      const rest = [...items];
      const chosen = [];
      while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(below(rest.length), 1));
      return chosen;
    },
  };
}
