import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

const lines = [row('Quem?', 'Foi o Farense.'), row('Quem?', 'palavra '.repeat(600).trim())];
const countTokens = ({ completion }: { completion: string }) => completion.split(' ').length;

describe('the rule too-long', () => {
  it('finds what training would cut, and says how long it is', async () => {
    const findings = await checkRule('too-long', lines, { countTokens });
    expect(findings.map(({ line, message }) => [line, message.includes('600 tokens')])).toEqual([[2, true]]);
  });

  it('finds nothing where there is no tokenizer', async () => {
    expect(await checkRule('too-long', lines)).toEqual([]);
  });
});
