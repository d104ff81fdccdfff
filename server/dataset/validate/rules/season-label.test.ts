import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['a long label', row('Em que lugar ficou o Farense em 1994/95?', 'Em 1994/1995 ficou em 5.º.'), null],
  ['a hyphen after the word', row('Em que lugar ficou o Farense em 1994/95?', 'Na época 1994-95 ficou em 5.º.'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['years of a career', row('Em que lugar ficou o Farense em 1994/95?', 'Jogou entre 1967-1986.')],
  ['a date', row('Em que lugar ficou o Farense em 1994/95?', 'Foi a 01/04/1995.')],
  ['a loose label in a question', row('e em 1994-95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
];

describe('the rule season-label', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('season-label', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('season-label', [line])).toEqual([]);
  });
});
