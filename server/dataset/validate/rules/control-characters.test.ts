import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['a C1 control of a broken name', row('Em que lugar ficou o Farense em 1994/95?', 'O Duan jogou.'), null],
  ['a zero-width space', row('Em que lugar ficou o Farense em 1994/95?', 'O Far​ense venceu.'), null],
  ['a null', row('Em que lugar ficou o Farense em 1994/95?', 'O\u0000 Farense.'), null],
  ['the replacement character', row('Em que lugar ficou o Farense em 1994/95?', 'Jo�o marcou.'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['line feeds and tabs', row('Em que lugar ficou o Farense em 1994/95?', 'Uma linha.\n\tOutra linha.')],
  ['an emoji', row('Em que lugar ficou o Farense em 1994/95?', 'Golo ⚽.')],
];

describe('the rule control-characters', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('control-characters', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('control-characters', [line])).toEqual([]);
  });
});
