import { expect, it } from 'vitest';
import { splitQuestions } from './split-questions.ts';

it.each([
  ['Em que lugar ficou em 94/95 e quem foi o treinador?', ['Em que lugar ficou em 94/95', 'quem foi o treinador?']],
  ['Olá! Qual foi a maior vitória?', ['Qual foi a maior vitória?']],
  ['maior vitória e maior derrota em 1994/95', ['maior vitória em 1994/95', 'maior derrota em 1994/95']],
  ['Quantos golos marcou e quantos sofreu em 94/95?', ['Quantos golos marcou e quantos sofreu em 94/95?']],
  ['historial com o Desp. Beja', ['historial com o Desp. Beja']],
  ['Ganhámos ao Benfica? Quando? Onde?', ['Ganhámos ao Benfica?', 'Quando?', 'Onde?']],
  ['vitórias e derrotas com o Porto', ['vitórias e derrotas com o Porto']],
])('"%s" asks %j', (message, questions) => {
  expect(
    splitQuestions(message)
      .filter(({ asks }) => asks)
      .map(({ text }) => text),
  ).toEqual(questions);
});
