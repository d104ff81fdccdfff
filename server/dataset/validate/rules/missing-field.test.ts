import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  ['no answer', { prompt: 'Quem?' }, 1],
  ['no field that is known', { pergunta: 'Quem?' }, 1],
  ['a conversation without answer', { messages: [{ role: 'user', content: 'Quem?' }] }, 13],
  ['a conversation without question', { messages: [{ role: 'assistant', content: 'Foi.' }] }, 13],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  [
    'a conversation',
    {
      messages: [
        { role: 'user', content: 'Quem?' },
        { role: 'assistant', content: 'Foi o Farense.' },
      ],
    },
  ],
  ['raw text', { text: 'O Farense foi fundado em 1910.' }],
];

describe('the rule missing-field', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('missing-field', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('missing-field', [line])).toEqual([]);
  });
});
