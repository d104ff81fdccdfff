import type { Facts } from '../facts/facts.ts';

/** The seasons on either side of one without records that do have what is asked. */
export function nearestSeasons(season: number, facts: Facts, has: (season: number) => boolean): number[] {
  const known = [...facts.seasons.keys()].filter(has).sort((a, b) => a - b);
  const before = known.filter((candidate) => candidate < season).at(-1);
  const after = known.find((candidate) => candidate > season);
  return [before, after].filter((candidate) => candidate !== undefined);
}
