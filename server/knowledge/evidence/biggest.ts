import type { Played } from './match-filter.ts';

export const extremes = ['vitoria', 'derrota', 'empate', 'golos', 'marcados', 'sofridos'] as const;
export type Extreme = (typeof extremes)[number];

const outcomeOf: Record<Extreme, Played['outcome'] | null> = {
  vitoria: 'V',
  derrota: 'D',
  empate: 'E',
  golos: null,
  marcados: null,
  sofridos: null,
};

/** What ranks first, then what breaks the tie: margin and then goals of the winner; a draw or a feast by its goals, or those of one side. */
function weight(match: Played, extreme: Extreme): [number, number] {
  const margin = Math.abs(match.goals_for - match.goals_against);
  const goals = match.goals_for + match.goals_against;
  if (extreme === 'marcados') return [match.goals_for, margin];
  if (extreme === 'sofridos') return [match.goals_against, margin];
  return extreme === 'vitoria' || extreme === 'derrota' ? [margin, goals] : [goals, margin];
}

function compare(a: Played, b: Played, extreme: Extreme): number {
  const [first, second] = [weight(a, extreme), weight(b, extreme)];
  return second[0] - first[0] || second[1] - first[1];
}

/** From the biggest to the smallest, oldest first among equals. Awarded scores were not played for, and do not count. */
export function rankBySize(matches: readonly Played[], extreme: Extreme): Played[] {
  const wanted = outcomeOf[extreme];
  return matches
    .filter((match) => !match.awarded && (wanted === null || match.outcome === wanted))
    .sort((a, b) => compare(a, b, extreme));
}

/** The matches that share first place, oldest first. */
export function biggestBy(matches: readonly Played[], extreme: Extreme): Played[] {
  const ranked = rankBySize(matches, extreme);
  const [first] = ranked;
  return first ? ranked.filter((match) => compare(first, match, extreme) === 0) : [];
}
