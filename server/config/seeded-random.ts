/**
 * Random numbers in [0, 1) that follow from the seeds alone, the same on every machine.
 * splitmix32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md
 */
export function seededRandom(...seeds: readonly number[]): () => number {
  let state = seeds.reduce((hash, seed) => mix(hash ^ seed), 0x9e3779b9);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return mix(state) / 2 ** 32;
  };
}

/** One 32-bit integer for several: a key for a random generator that stands elsewhere. */
export function seedOf(...seeds: readonly number[]): number {
  return seeds.reduce((hash, seed) => mix((hash + 0x9e3779b9) ^ seed), 0x85ebca6b);
}

/** A shuffled copy (Fisher and Yates). */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const [a, b] = [shuffled[last], shuffled[pick]];
    if (a !== undefined && b !== undefined) [shuffled[last], shuffled[pick]] = [b, a];
  }
  return shuffled;
}

function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x21f0aaad);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}
