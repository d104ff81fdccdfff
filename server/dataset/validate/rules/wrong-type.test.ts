import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['a number as answer', { prompt: 'Quem?', completion: 5 }, 32],
  ['a list', [1, 2], 1],
  ['null', 'null', 1],
  ['messages that are text', { messages: 'Quem?' }, 14],
  ['a role that does not exist', { messages: [{ role: 'bot', content: 'x' }] }, 23],
  ['metadata that is text', { prompt: 'a', completion: 'b', metadata: 'c' }, 44],
  ['a season that is a number', { prompt: 'a', completion: 'b', metadata: { epoca: 1994 } }, 52],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['metadata with a null season', { prompt: 'a', completion: 'b', metadata: { epoca: null } }],
];

describe('the rule wrong-type', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('wrong-type', [{ prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' }, line]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('wrong-type', [line])).toEqual([]);
  });
});
