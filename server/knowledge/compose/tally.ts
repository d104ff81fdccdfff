import type { Tally } from '../evidence/tally.ts';
import { count, list } from './portuguese.ts';

/** "10 vitórias, 3 empates e 5 derrotas, com 30-22 em golos". */
export function tallyInWords(total: Tally): string {
  const results = list([count(total.won, 'vitória'), count(total.drawn, 'empate'), count(total.lost, 'derrota')]);
  const goals =
    total.scored > 0
      ? `, com ${count(total.goalsFor, 'golo marcado', 'golos marcados')} e ${count(total.goalsAgainst, 'sofrido')}`
      : '';
  const unknown = total.unknown > 0 ? ` (mais ${count(total.unknown, 'jogo')} sem resultado registado)` : '';
  return `${results}${goals}${unknown}`;
}
