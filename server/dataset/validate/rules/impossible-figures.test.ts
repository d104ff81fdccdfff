import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  [
    'results that do not add up',
    row('Como foi 2006/07?', 'Foram 6 vitórias, 1 empate e 73 derrotas em 25 jogos.'),
    null,
  ],
  ['a date that does not exist', row('Em que lugar ficou o Farense em 1994/95?', 'Nasceu a 31/02/1950.'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  [
    'matches without a result beside those that count',
    row(
      'Em que lugar ficou o Farense em 1994/95?',
      'Foram 15 vitórias, 8 empates e 2 derrotas (mais 2 jogos sem resultado).',
    ),
  ],
  [
    'results that add up',
    row('Em que lugar ficou o Farense em 1994/95?', 'Foram 16 vitórias, 5 empates e 13 derrotas em 34 jogos.'),
  ],
];

describe('the rule impossible-figures', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('impossible-figures', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('impossible-figures', [line])).toEqual([]);
  });
});
