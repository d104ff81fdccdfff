import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

describe('the rule no-refusals', () => {
  it('finds it', async () => {
    const findings = await checkRule(
      'no-refusals',
      Array.from({ length: 40 }, (_, i) => row(`Pergunta ${i}?`, 'Foi o Farense.')),
    );
    expect(findings.map(({ line }) => line).sort()).toEqual([1]);
  });

  it('lets a good file pass', async () => {
    expect(
      await checkRule(
        'no-refusals',
        Array.from({ length: 40 }, (_, i) =>
          row(`Pergunta ${i}?`, i % 8 ? 'Foi o Farense.' : 'Não tenho registo disso.'),
        ),
      ),
    ).toEqual([]);
  });
});
