import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

const long =
  'O Farense venceu o Benfica por 4-1 em casa, a 1 de abril de 1995, na jornada 27 do campeonato, com dois golos de cabeça e muita chuva no relvado.';

const files = {
  'old_train.jsonl': [row('Como foi o jogo?', long)],
  'old_val.jsonl': [row('Como foi o jogo?', `${long} Sim.`)],
};

describe('the rule leakage-near', () => {
  it('finds in the validation file what the training file has', async () => {
    const findings = await checkRule('leakage-near', files);
    expect(findings.map(({ file, line }) => [file.includes('val'), line])).toEqual([[true, 1]]);
  });

  it('does not run on one file alone', async () => {
    expect(await checkRule('leakage-near', Object.values(files).flat())).toEqual([]);
  });
});
