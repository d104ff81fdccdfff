import { describe, expect, it } from 'vitest';
import { groupQuestions } from './group-questions.ts';
import { isAlike, meaningOf } from './meaning-of.ts';

describe('two questions', () => {
  it.each([
    ['Quem foi o treinador em 1994/95?', 'treinador de 94/95', true],
    ['Quem foi o treinador em 1994/95?', 'quem era o TREINADOR na época 1994-95', true],
    ['Quantos golos marcou o Zé Manel?', 'quantos golo o ze manel marcou', true],
    ['Quem foi o treinador em 1994/95?', 'Quem foi o treinador em 1995/96?', false],
    ['Quem foi o roupeiro do clube?', 'Qual é a cor do autocarro?', false],
    ['Qual foi a lotação do estádio?', 'Quem foi o roupeiro?', false],
  ])('%s / %s: the same is %s', (a, b, same) => {
    expect(isAlike(meaningOf(a), meaningOf(b))).toBe(same);
  });
});

describe('groupQuestions', () => {
  const question = (id: string, text: string, askedAt = 1) => ({ id, text, askedAt, kind: 'unanswered' });

  it('puts what means the same together, the most asked first, every question in exactly one group', () => {
    const groups = groupQuestions([
      question('1', 'Quem era o roupeiro?', 5),
      question('2', 'Quem desenhou o emblema?', 4),
      question('3', 'quem era o roupeiro', 3),
      question('4', 'O roupeiro do clube quem era?', 9),
    ]);
    expect(groups.map(({ ids }) => ids)).toEqual([['1', '3', '4'], ['2']]);
    expect(groups[0]).toMatchObject({ lastAskedAt: 9, text: 'Quem era o roupeiro?' });
    expect(groups[0]?.others).toHaveLength(2);
  });

  it('offers the name that the records may know differently', () => {
    const [group] = groupQuestions([question('1', 'Quando jogou o Farense contra o Lusitano de Évora?')]);
    expect(group?.name).toBe('Lusitano de Évora');
  });

  it('takes questions of which nothing is left for one group', () => {
    expect(groupQuestions([question('1', '?'), question('2', 'quem foi')]).map(({ ids }) => ids)).toEqual([['1', '2']]);
  });

  it('compares no question with all the others: five thousand are done in seconds, not minutes', {
    timeout: 20_000,
  }, () => {
    const many = Array.from({ length: 5000 }, (_, i) =>
      question(String(i), `Quem marcou ${i % 900} golos ao clube ${i % 70}?`),
    );
    expect(groupQuestions(many).flatMap(({ ids }) => ids)).toHaveLength(5000);
  });
});
