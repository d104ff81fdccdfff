import { describe, expect, it } from 'vitest';
import { checkRule, row } from '../testing/check-rule.ts';

const long =
  'O Farense venceu o Benfica por 4-1 em casa, a 1 de abril de 1994, na jornada 27 do campeonato, com dois golos de cabeça e muita chuva no relvado.';

describe('the rule near-duplicate', () => {
  it('finds it', async () => {
    const findings = await checkRule('near-duplicate', [
      row('Como foi a época?', long),
      row('Como foi a época?', `${long} Sim.`),
      row('Quem?', 'Outra resposta, sobre outra coisa e com outras palavras do que a primeira.'),
    ]);
    expect(findings.map(({ line }) => line).sort()).toEqual([2]);
  });

  it('lets a good file pass', async () => {
    expect(
      await checkRule('near-duplicate', [
        row('Como foi a época?', long),
        row(
          'E a outra?',
          long.replaceAll('1994', '1995').replaceAll('Farense', 'Olhanense').replaceAll('venceu', 'perdeu'),
        ),
      ]),
    ).toEqual([]);
  });
});
