import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['a cut sentence', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense venceu o'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['bold at the end', row('Em que lugar ficou o Farense em 1994/95?', 'O resultado foi **2-0**')],
  ['a list', row('Em que lugar ficou o Farense em 1994/95?', 'Treinadores:\n- Paco Fortes')],
];

describe('the rule no-final-punctuation', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('no-final-punctuation', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('no-final-punctuation', [line])).toEqual([]);
  });
});
