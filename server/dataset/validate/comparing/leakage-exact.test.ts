import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

const files = {
  'train.jsonl': [row('Quem ganhou o jogo?', 'Foi o Farense.')],
  'valid.jsonl': [row('Quem perdeu o jogo?', 'Foi o Olhanense.'), row('Quem ganhou o jogo?', 'Foi o Farense.')],
};

describe('the rule leakage-exact', () => {
  it('finds in the validation file what the training file has', async () => {
    const findings = await checkRule('leakage-exact', files);
    expect(findings.map(({ file, line }) => [file.includes('val'), line])).toEqual([[true, 2]]);
  });

  it('does not run on one file alone', async () => {
    expect(await checkRule('leakage-exact', Object.values(files).flat())).toEqual([]);
  });
});
