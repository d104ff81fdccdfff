import { describe, expect, it } from 'vitest';
import { emptyEvidence } from '#server/contracts/evidence.ts';
import { buildPrompt } from '#server/knowledge/prompt.ts';
import { checkRule, row } from '../testing/check-rule.ts';

const values = {
  competicao: 'I Divisão 1994/95',
  lugar: 5,
  equipa: 'Farense',
  pontos: 37,
  vitorias: 16,
  empates: 5,
  derrotas: 13,
  golos_marcados: 44,
  golos_sofridos: 38,
};
const evidence = { ...emptyEvidence('season-standing'), rows: [{ id: 's:1', table: 'standings', values }] };
const prompt = buildPrompt({ question: 'E em 95-96?', earlier: [], answer: { evidence, sentences: [] } }).text;
const check = (completion: string) => checkRule('figure-without-evidence', [row(prompt, completion)]);

const wrong = ['Ficou em 6.º lugar.', 'Fez 38-44 em pontos.', 'Foi em 1993/94.', 'Venceu por 5-1.', 'Foram 16-5-12.'];
const right = [
  'Ficou em 5.º lugar em 1994/95, com 37 pontos.',
  'Foram 16-5-13, 44-38 em golos.',
  'Em 1995/96 não há registo.',
];

describe('the rule figure-without-evidence', () => {
  it.each(wrong)('finds the figure that the prompt lacks: %s', async (completion) => {
    expect(await check(completion)).toHaveLength(1);
  });

  it.each(right)('lets pass what the prompt has, however the season is spelled: %s', async (completion) => {
    expect(await check(completion)).toEqual([]);
  });

  it('does not look at prompts of other formats', async () => {
    expect(await checkRule('figure-without-evidence', [row('Em que lugar?', 'Em 9.º lugar.')])).toEqual([]);
  });
});
