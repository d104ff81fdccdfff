import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['an e-mail address', row('Em que lugar ficou o Farense em 1994/95?', 'Escreve para alguem@exemplo.pt.'), null],
  ['a phone number', row('Liga-me: 912 345 678', 'O Farense ficou em 5.º lugar, com 37 pontos.'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['a large number', row('Em que lugar ficou o Farense em 1994/95?', 'Estiveram 14.000 espectadores em 1995.')],
];

describe('the rule personal-data', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('personal-data', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('personal-data', [line])).toEqual([]);
  });
});
