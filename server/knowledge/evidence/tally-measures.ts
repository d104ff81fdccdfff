import type { Tally } from './tally.ts';

/** What opponents, months, referees… are ranked by. */
export const tallyMeasures = ['jogos', 'vitorias', 'empates', 'derrotas', 'golos-marcados', 'golos-sofridos'] as const;
export type TallyMeasure = (typeof tallyMeasures)[number];

export const tallyValue: Record<TallyMeasure, (total: Tally) => number> = {
  jogos: (total) => total.played,
  vitorias: (total) => total.won,
  empates: (total) => total.drawn,
  derrotas: (total) => total.lost,
  'golos-marcados': (total) => total.goals_for,
  'golos-sofridos': (total) => total.goals_against,
};
