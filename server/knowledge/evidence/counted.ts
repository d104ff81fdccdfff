import type { Match } from '../facts/facts.ts';
import type { Measure } from '../parse/measure.ts';
import { tally } from './tally.ts';

const wanted: Partial<Record<Measure, Match['outcome']>> = { vitorias: 'V', empates: 'E', derrotas: 'D' };

/** The matches that a measure counts. */
export function counted(measure: Measure, matches: readonly Match[]): Match[] {
  const played = matches.filter((match) => match.outcome !== null);
  const outcome = wanted[measure];
  if (outcome) return played.filter((match) => match.outcome === outcome);
  if (measure === 'sem-sofrer') return played.filter((match) => match.goals_against === 0);
  if (measure === 'sem-marcar') return played.filter((match) => match.goals_for === 0);
  if (measure === 'penaltis') return played.filter((match) => match.penalties_for !== null);
  return played;
}

/** How many of a measure there are in these matches: goals, or matches. */
export function amount(measure: Measure, matches: readonly Match[]): number {
  const total = tally(matches);
  if (measure === 'golos-marcados') return total.goals_for;
  if (measure === 'golos-sofridos') return total.goals_against;
  if (measure === 'golos') return total.goals_for + total.goals_against;
  return counted(measure, matches).length;
}

export const isGoals = (measure: Measure): boolean => measure.startsWith('golos');
