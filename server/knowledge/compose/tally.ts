import type { Tally } from '../evidence/tally.ts';
import type { TallyMeasure } from '../evidence/tally-measures.ts';
import { count, list } from './portuguese.ts';

/**
 * "10 vitórias, 3 empates e 5 derrotas, com 30 golos marcados e 22 sofridos".
 *
 * @param zeros whether what never happened is counted as well: "0 empates"
 */
export function tallyInWords(total: Tally, zeros = true): string {
  const all: [number, string][] = [
    [total.won, 'vitória'],
    [total.drawn, 'empate'],
    [total.lost, 'derrota'],
  ];
  const some = all.filter(([value]) => zeros || value > 0);
  const results = list((some.length > 0 ? some : all).map(([value, noun]) => count(value, noun)));
  const goals =
    total.scored > 0
      ? `, com ${count(total.goals_for, 'golo marcado', 'golos marcados')} e ${count(total.goals_against, 'sofrido')}`
      : '';
  const unknown = total.unknown > 0 ? ` (mais ${count(total.unknown, 'jogo')} sem resultado registado)` : '';
  return `${results}${goals}${unknown}`;
}

/** Singular and plural of what a ranking counts. */
export const measureNouns: Record<TallyMeasure, [string, string]> = {
  jogos: ['jogo', 'jogos'],
  vitorias: ['vitória', 'vitórias'],
  empates: ['empate', 'empates'],
  derrotas: ['derrota', 'derrotas'],
  'golos-marcados': ['golo marcado', 'golos marcados'],
  'golos-sofridos': ['golo sofrido', 'golos sofridos'],
};
