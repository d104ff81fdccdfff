import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

describe('the rule repeated-answer', () => {
  it('finds it', async () => {
    const findings = await checkRule(
      'repeated-answer',
      ['Quem foi Torpes?', 'Quando jogou Torpes?', 'Que títulos ganhou Torpes?'].map((question) =>
        row(question, 'Torpes nasceu em Beja e foi defesa-central.'),
      ),
    );
    expect(findings.map(({ line }) => line).sort()).toEqual([2, 3]);
  });

  it('lets a good file pass', async () => {
    expect(
      await checkRule(
        'repeated-answer',
        ['Quem foi Torpes?', 'Fala-me do Torpes.', 'Quando jogou Torpes?'].map((question) =>
          row(question, 'Torpes nasceu em Beja e foi defesa-central.'),
        ),
      ),
    ).toEqual([]);
  });
});
