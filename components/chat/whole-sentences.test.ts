import { expect, it } from 'vitest';
import { wholeSentences } from './whole-sentences.ts';

it.each([
  ['', false, []],
  ['Em 5.º lu', false, []],
  ['Em **5.º lugar**. Fo', false, ['Em 5.º lugar.']],
  ['Em **5.º lugar**. Foram 37 pontos.', false, ['Em 5.º lugar.']],
  ['Em **5.º lugar**. Foram 37 pontos.', true, ['Em 5.º lugar.', 'Foram 37 pontos.']],
  ['Sem ponto final', true, ['Sem ponto final']],
])('reads %j (ended: %s) as %j', (text, ended, expected) => {
  expect(wholeSentences(text, ended)).toEqual(expected);
});
