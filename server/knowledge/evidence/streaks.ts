import type { Match } from '../facts/facts.ts';
import { timelines } from './timelines.ts';

export const streakTypes = [
  'vitorias',
  'sem-perder',
  'empates',
  'derrotas',
  'sem-ganhar',
  'sem-sofrer',
  'sem-marcar',
  'a-marcar',
] as const;
export type StreakType = (typeof streakTypes)[number];

const belongs: Record<StreakType, (match: Match) => boolean> = {
  vitorias: (match) => match.outcome === 'V',
  'sem-perder': (match) => match.outcome === 'V' || match.outcome === 'E',
  empates: (match) => match.outcome === 'E',
  derrotas: (match) => match.outcome === 'D',
  'sem-ganhar': (match) => match.outcome === 'E' || match.outcome === 'D',
  'sem-sofrer': (match) => match.goals_against === 0,
  'sem-marcar': (match) => match.goals_for === 0,
  'a-marcar': (match) => match.goals_for !== null && match.goals_for > 0,
};

export interface Streaks {
  /** The longest, oldest first when several are equal. */
  longest: Match[][];
  considered: number;
  unordered: number;
}

/** The longest runs of consecutive matches of a kind; a match without a result ends a run. */
export function longestStreaks(matches: readonly Match[], type: StreakType): Streaks {
  const { runs, unordered } = timelines(matches);
  const streaks: Match[][] = [];
  for (const run of runs) {
    let current: Match[] = [];
    for (const match of run) {
      if (belongs[type](match)) {
        if (current.length === 0) streaks.push(current);
        current.push(match);
      } else current = [];
    }
  }
  const most = Math.max(0, ...streaks.map((streak) => streak.length));
  const considered = runs.reduce((sum, run) => sum + run.length, 0);
  return {
    longest: most === 0 ? [] : streaks.filter((streak) => streak.length === most),
    considered,
    unordered: unordered.length,
  };
}
