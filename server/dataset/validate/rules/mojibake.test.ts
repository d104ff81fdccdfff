import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['an accent', row('Em que lugar ficou o Farense em 1994/95?', 'O JoÃ£o marcou.'), null],
  ['a quote', row('Em que lugar ficou o Farense em 1994/95?', 'Foi â€œo nossoâ€ golo.'), null],
  ['a byte order mark', row('Em que lugar ficou o Farense em 1994/95?', 'ï»¿O Farense venceu.'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['capitals with tilde', row('Em que lugar ficou o Farense em 1994/95?', 'A DIREÇÃO DO CLUBE E O SÃO LUÍS. MÂE.')],
  ['a circumflex at the end of a word', row('Em que lugar ficou o Farense em 1994/95?', 'O clube lê â parte.')],
];

describe('the rule mojibake', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('mojibake', [{ prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' }, line]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('mojibake', [line])).toEqual([]);
  });
});
