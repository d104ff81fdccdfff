import { seasonLabel } from '#server/knowledge/entities/season-years.ts';
import type { Facts } from '#server/knowledge/facts/facts.ts';
import { spellSeason } from '../phrasing/spell-season.ts';
import type { Target } from '../topic.ts';

/** A season as a target; `lacks` becomes "… nessa época". */
export function seasonTarget(season: number, lacks?: string): Target {
  const label = seasonLabel(season);
  return {
    entity: `epoca:${season}`,
    slots: { epoca: (random) => spellSeason(season, random), ano: () => String(season + 1) },
    must: [label],
    ...(lacks ? { lacks: `${lacks} nessa época` } : {}),
  };
}

export const seasonsWithTable = (facts: Facts): number[] =>
  [...facts.seasons.values()].filter(({ coverage }) => coverage.includes('tabela')).map(({ season }) => season);

export const seasonsWithMatches = (facts: Facts): number[] => [
  ...new Set(facts.matches.filter(({ outcome }) => outcome !== null).map(({ season }) => season)),
];
