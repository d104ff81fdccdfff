import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

describe('the rule duplicate', () => {
  it('finds it', async () => {
    const findings = await checkRule('duplicate', [
      row('Quem?', 'Foi o Farense.'),
      row('Quem?', 'Foi o Olhanense.'),
      row('Quem?', 'Foi o Farense.'),
    ]);
    expect(findings.map(({ line }) => line).sort()).toEqual([3]);
  });

  it('lets a good file pass', async () => {
    expect(await checkRule('duplicate', [row('Quem?', 'Foi o Farense.'), row('Quando?', 'Foi o Farense.')])).toEqual(
      [],
    );
  });
});
