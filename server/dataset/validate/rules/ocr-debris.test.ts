import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['no space after a comma', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense,que venceu, subiu.'), null],
  ['a glued figure', row('Em que lugar ficou o Farense em 1994/95?', 'Venceu por4 golos.'), null],
  ['glued words', row('Em que lugar ficou o Farense em 1994/95?', 'O jogo daAssociação foi em Faro.'), null],
  ['the letter O for zero', row('Em que lugar ficou o Farense em 1994/95?', 'Farense, O - Olhanense, 1.'), null],
  ['a word cut by a line end', row('Em que lugar ficou o Farense em 1994/95?', 'O Faren- se venceu.'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['a decimal comma', row('Em que lugar ficou o Farense em 1994/95?', 'A média foi de 1,25 golos por jogo.')],
  [
    'names with capitals inside',
    row('Em que lugar ficou o Farense em 1994/95?', 'O McCarthy e o DaSilva marcaram; o LigaPro acabou.'),
  ],
  ['a time', row('Em que lugar ficou o Farense em 1994/95?', 'Começou às 15:30, em casa.')],
];

describe('the rule ocr-debris', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('ocr-debris', [{ prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' }, line]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('ocr-debris', [line])).toEqual([]);
  });
});
