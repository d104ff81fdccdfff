import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['a small letter', row('Em que lugar ficou o Farense em 1994/95?', 'venceu por 2-0 e subiu de divisão.'), null],
  ['a comma', row('Em que lugar ficou o Farense em 1994/95?', ', que marcou dois golos.'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['bold', row('Em que lugar ficou o Farense em 1994/95?', '**5.º lugar**, com 37 pontos.')],
  ['a quote', row('Em que lugar ficou o Farense em 1994/95?', '«Leões de Faro» é a alcunha.')],
];

describe('the rule starts-mid-sentence', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('starts-mid-sentence', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('starts-mid-sentence', [line])).toEqual([]);
  });
});
