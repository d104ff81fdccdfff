import type { Tally } from '../evidence/tally.ts';
import { count, list } from './portuguese.ts';

/** "10 vitórias, 3 empates e 5 derrotas, com 30-22 em golos". */
export function tallyInWords(total: Tally): string {
  const all: [number, string][] = [
    [total.won, 'vitória'],
    [total.drawn, 'empate'],
    [total.lost, 'derrota'],
  ];
  // What never happened is not counted out loud: "9 vitórias", not "9 vitórias, 0 empates e 0 derrotas".
  const some = all.filter(([value]) => value > 0);
  const results = list((some.length > 0 ? some : all).map(([value, noun]) => count(value, noun)));
  const goals =
    total.scored > 0
      ? `, com ${count(total.goalsFor, 'golo marcado', 'golos marcados')} e ${count(total.goalsAgainst, 'sofrido')}`
      : '';
  const unknown = total.unknown > 0 ? ` (mais ${count(total.unknown, 'jogo')} sem resultado registado)` : '';
  return `${results}${goals}${unknown}`;
}
