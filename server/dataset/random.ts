/**
 * Random numbers in [0, 1) that follow from the seed alone, the same on every machine.
 * splitmix32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md
 */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let hash = state ^ (state >>> 16);
    hash = Math.imul(hash, 0x21f0aaad);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x735a2d97);
    return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** A shuffled copy (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const copy = [...items];
  for (let last = copy.length - 1; last > 0; last--) {
    const pick = Math.floor(random() * (last + 1));
    const [a, b] = [copy[last], copy[pick]];
    if (a !== undefined && b !== undefined) [copy[last], copy[pick]] = [b, a];
  }
  return copy;
}
