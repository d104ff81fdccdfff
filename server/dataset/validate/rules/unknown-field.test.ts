import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['a field of another tool', { prompt: 'a', completion: 'b', score: 1 }, 32],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['an identifier', { id: 'x', prompt: 'a', completion: 'b' }],
];

describe('the rule unknown-field', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('unknown-field', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('unknown-field', [line])).toEqual([]);
  });
});
