import type { Played } from './match-filter.ts';

export const extremes = ['vitoria', 'derrota', 'empate', 'golos'] as const;
export type Extreme = (typeof extremes)[number];

const outcomeOf: Record<Extreme, Played['outcome'] | null> = { vitoria: 'V', derrota: 'D', empate: 'E', golos: null };

/** What ranks first, then what breaks the tie: margin and then goals of the winner; a draw or a feast by its goals. */
function weight(match: Played, extreme: Extreme): [number, number] {
  const margin = Math.abs(match.goals_for - match.goals_against);
  const goals = match.goals_for + match.goals_against;
  return extreme === 'vitoria' || extreme === 'derrota' ? [margin, goals] : [goals, margin];
}

/** The matches that share first place, oldest first. Awarded scores were not played for, and do not count. */
export function biggestBy(matches: readonly Played[], extreme: Extreme): Played[] {
  const wanted = outcomeOf[extreme];
  const candidates = matches.filter((match) => !match.awarded && (wanted === null || match.outcome === wanted));
  const best = candidates.reduce<[number, number]>(
    (top, match) => {
      const mine = weight(match, extreme);
      return mine[0] > top[0] || (mine[0] === top[0] && mine[1] > top[1]) ? mine : top;
    },
    [-1, -1],
  );
  return candidates.filter((match) => weight(match, extreme).every((part, index) => part === best[index]));
}
