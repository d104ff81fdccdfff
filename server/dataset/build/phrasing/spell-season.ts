import type { RandomSource } from '../random-source.ts';

const two = (year: number) => String(year % 100).padStart(2, '0');

/** A season as people write it. Two digits only where the century is clear: the records go from 1910 to 2025. */
export function spellSeason(season: number, random: RandomSource): string {
  const long = [`${season}/${two(season + 1)}`, `${season}-${two(season + 1)}`, `${season}/${season + 1}`];
  const short = season >= 1930 ? [`${two(season)}/${two(season + 1)}`, `${two(season)}-${two(season + 1)}`] : [];
  return random.pick([...long, ...short, ...short]);
}
