import { seededRandom, shuffle } from '#server/config/seeded-random.ts';

/** Choices that follow from a seed and a name alone: adding an example elsewhere does not change this one. */
export class RandomSource {
  private readonly random: () => number;

  constructor(seed: number, name: string) {
    let hash = seed ^ 0x811c9dc5;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    this.random = seededRandom(hash);
  }

  /** True with a chance between 0 and 1. */
  chance(share: number): boolean {
    return this.random() < share;
  }

  /** One of a list that is not empty. */
  pick<T>(items: readonly [T, ...T[]] | readonly T[]): T {
    const item = items[Math.floor(this.random() * items.length)];
    if (item === undefined) throw new Error('cannot pick from an empty list');
    return item;
  }

  /** Up to `count` different items, in random order. */
  some<T>(items: readonly T[], count: number): T[] {
    return shuffle(items, this.random).slice(0, count);
  }
}
