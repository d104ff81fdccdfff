import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

const files = {
  'train.jsonl': [row('Quem?', 'Foi ele.', { entidade: 'pessoa:torpes' })],
  'valid.jsonl': [
    row('Quando?', 'Em 1960.', { entidade: 'pessoa:atraca' }),
    row('Onde?', 'Em Faro.', { entidade: 'pessoa:torpes' }),
  ],
};

describe('the rule leakage-entity', () => {
  it('finds in the validation file what the training file has', async () => {
    const findings = await checkRule('leakage-entity', files);
    expect(findings.map(({ file, line }) => [file.includes('val'), line])).toEqual([[true, 2]]);
  });

  it('does not run on one file alone', async () => {
    expect(await checkRule('leakage-entity', Object.values(files).flat())).toEqual([]);
  });
});
