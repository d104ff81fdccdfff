import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['a leading space', row('Em que lugar ficou o Farense em 1994/95?', ' O Farense venceu.'), null],
  ['two spaces', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense  venceu.'), null],
  ['a hard space', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense venceu.'), null],
  ['a final line feed', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense venceu.\n'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['a question written in haste', row('  quem   ganhou ', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['a list', row('Em que lugar ficou o Farense em 1994/95?', 'Os clubes:\n- Farense\n- Olhanense')],
];

describe('the rule loose-spaces', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('loose-spaces', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('loose-spaces', [line])).toEqual([]);
  });
});
