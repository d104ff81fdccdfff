import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['capitals', row('Em que lugar ficou o Farense em 1994/95?', 'HISTÓRIA DO SPORTING CLUBE FARENSE'), null],
  ['a page number', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense 45'), null],
  ['a number alone', row('Em que lugar ficou o Farense em 1994/95?', '127'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['initials', row('Em que lugar ficou o Farense em 1994/95?', 'AF Algarve.')],
  ['a score', row('Em que lugar ficou o Farense em 1994/95?', 'Ficou 2-0.')],
];

describe('the rule page-header', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('page-header', [{ prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' }, line]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('page-header', [line])).toEqual([]);
  });
});
