import type { FactRow } from '#server/contracts/facts.ts';
import { count, list } from './portuguese.ts';

/** "16 vitórias, 5 empates e 13 derrotas em 34 jogos, com 44 golos marcados e 38 sofridos". */
export function recordInWords(row: FactRow<'standings'>): string {
  if (row.won === null || row.drawn === null || row.lost === null) return '';
  const results = list([count(row.won, 'vitória'), count(row.drawn, 'empate'), count(row.lost, 'derrota')]);
  const games = row.played === null ? '' : ` em ${count(row.played, 'jogo')}`;
  const goals =
    row.goals_for === null || row.goals_against === null
      ? ''
      : `, com ${count(row.goals_for, 'golo marcado', 'golos marcados')} e ${count(row.goals_against, 'sofrido')}`;
  return `${results}${games}${goals}`;
}
