import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

describe('the rule conflicting-answers', () => {
  it('finds it', async () => {
    const findings = await checkRule('conflicting-answers', [
      row('Em que lugar?', 'Em 10.º lugar.'),
      row('em que lugar? ', 'Em 11.º lugar.'),
    ]);
    expect(findings.map(({ line }) => line).sort()).toEqual([2]);
  });

  it('lets a good file pass', async () => {
    expect(
      await checkRule('conflicting-answers', [
        row('Em que lugar?', 'Em 10.º lugar.'),
        row('Em que lugar?', 'Em 10.º lugar.'),
        row('E depois?', 'Em 11.º lugar.'),
      ]),
    ).toEqual([]);
  });
});
