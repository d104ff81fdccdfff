import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

const seasons = new Map([
  [2023, [{ stage: 'Primeira Liga 2023/24', position: 10, points: 37, played: 34, won: 10, drawn: 7, lost: 17 }]],
  [
    2011,
    [
      { stage: 'III Divisão, 1.ª fase', position: 2, points: 42, played: 22, won: 12, drawn: 6, lost: 4 },
      { stage: 'III Divisão, 2.ª fase', position: 1, points: 35, played: 10, won: 4, drawn: 2, lost: 4 },
    ],
  ],
]);
const check = (prompt: string, completion: string) =>
  checkRule('contradicts-facts', [row(prompt, completion)], { seasons });

const wrong: [what: string, prompt: string, completion: string][] = [
  ['a place', 'Em que lugar ficou o Farense em 2023/24?', 'Ficou em 11.º lugar.'],
  ['points, though the place is right', 'Como foi?', 'Em 2023/24 o Farense ficou em 10.º lugar, com 38 pontos.'],
  ['a record', 'Farense?', 'Em 2023-24 foram 9 vitórias, 10 empates e 15 derrotas.'],
  ['figures of two phases mixed', 'Farense?', 'Em 2011/12 o Farense fez 35 pontos e 12 vitórias.'],
];
const right: [what: string, prompt: string, completion: string][] = [
  ['the truth', 'Farense em 2023/24?', 'Ficou em 10.º lugar, com 37 pontos: 10 vitórias, 7 empates e 17 derrotas.'],
  ['the other phase', 'Farense?', 'Em 2011/12 o Farense fez 35 pontos na 2.ª fase.'],
  ['another club', 'Em que lugar ficou o Benfica em 2023/24?', 'O Benfica ficou em 2.º lugar.'],
  ['a player', 'E o jogador do Farense?', 'O jogador fez 20 jogos e 11 vitórias em 2023/24.'],
  ['a season without a table', 'Farense em 1913/14?', 'Ficou em 1.º lugar.'],
  ['two seasons at once', 'Farense?', 'Entre 2011/12 e 2023/24 somou 500 pontos.'],
];

describe('the rule contradicts-facts', () => {
  it.each(wrong)('finds %s', async (_, prompt, completion) => {
    expect(await check(prompt, completion)).toHaveLength(1);
  });

  it.each(right)('lets %s pass', async (_, prompt, completion) => {
    expect(await check(prompt, completion)).toEqual([]);
  });

  it('does not run without the facts', async () => {
    expect(await checkRule('contradicts-facts', [row('Farense em 2023/24?', 'Ficou em 11.º lugar.')])).toEqual([]);
  });
});
