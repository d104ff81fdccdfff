import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['an empty question', row('', 'O Farense ficou em 5.º lugar, com 37 pontos.'), 12],
  ['an answer of spaces', row('Em que lugar ficou o Farense em 1994/95?', '  \n'), null],
  [
    'an empty message',
    {
      messages: [
        { role: 'user', content: '' },
        { role: 'assistant', content: 'x' },
      ],
    },
    40,
  ],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
];

describe('the rule empty-field', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('empty-field', [{ prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' }, line]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('empty-field', [line])).toEqual([]);
  });
});
