import type { SourceDetails } from '#server/sources/matches/dados-completos.ts';
import type { SourceGoal } from '#server/sources/matches/parse-scorers.ts';

/** A scorers' list: usable with its goals, or not, with the rule that says why; `null` when there is none. */
export type GoalsVerdict = { goals: SourceGoal[] } | { rule: string; reason: string } | null;

const bySideAndMinute = (goals: SourceGoal[]) =>
  [
    ...Map.groupBy(
      goals.filter(({ minute }) => minute !== null),
      (g) => `${g.side} ${g.minute}`,
    ).values(),
  ].filter((same) => new Set(same.map(({ player }) => player)).size > 1);

/**
 * A list is used only when it gives every goal of both sides. Where several players of one side carry the same
 * minute the source repeated one player's minutes: if each stands once, the names hold and the minutes go;
 * if not, nobody can tell who scored how many.
 */
export function usableGoals({ goals, score }: SourceDetails): GoalsVerdict {
  if (goals.length === 0) return null;
  const home = goals.filter(({ side }) => side === 'casa').length;
  const away = goals.length - home;
  if (home > score.home || away > score.away)
    return { rule: 'marcadores-impossiveis', reason: 'A lista tem mais golos do que o resultado.' };
  if (home < score.home || away < score.away)
    return { rule: 'marcadores-em-parte', reason: 'A lista não tem todos os golos do resultado.' };
  const repeated = bySideAndMinute(goals).flat();
  if (repeated.length === 0) return { goals };
  const players = new Set(repeated.map(({ player }) => player));
  const oncePlayers = [...players].every((name) => goals.filter(({ player }) => player === name).length === 1);
  if (oncePlayers) return { goals: goals.map((g) => (repeated.includes(g) ? { ...g, minute: null } : g)) };
  return {
    rule: 'marcadores-minutos-repetidos',
    reason: 'Vários marcadores com os mesmos minutos: não se sabe quantos golos marcou cada um.',
  };
}
