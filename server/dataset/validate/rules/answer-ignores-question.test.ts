import { describe, expect, it } from 'vitest';
import { checkRule, row, type TestLine } from '../testing/check-rule.ts';

const wrong: [what: string, line: TestLine, column: number | null][] = [
  [
    'titles',
    row('Quais foram as conquistas do Ismael?', 'Ismael nasceu a 25/08/1951 em Tavira e foi guarda-redes.'),
    null,
  ],
  ['a number', row('Quantos golos marcou?', 'Foi bom avançado do clube.'), null],
  ['a time', row('Quando jogou Torpes?', 'Torpes foi defesa-central.'), null],
  ['a shirt number', row('Que número vestia o Torpes?', 'Torpes foi defesa e nasceu em Beja.'), null],
  ['what was done for Farense', row('O que fez Torpes pelo Farense?', 'Torpes nasceu em Beja.'), null],
];
const right: [what: string, line: TestLine][] = [
  ['an ordinary row', row('Em que lugar ficou o Farense em 1994/95?', 'O Farense ficou em 5.º lugar, com 37 pontos.')],
  ['a refusal', row('Quantos golos marcou?', 'Não tenho registo dos golos desse jogador.')],
  [
    'a refusal that ends in an accent before the next word',
    row('Quantos golos marcou?', 'Não há registo desse jogador.'),
  ],
  ['a choice', row('Quando nasceu o Ricardo?', 'Há três pessoas com esse nome: qual delas?')],
  ['a question of no known type', row('farense benfica', 'O Farense venceu por 4-1.')],
];

describe('the rule answer-ignores-question', () => {
  it.each(wrong)('finds %s', async (_, line, column) => {
    const findings = await checkRule('answer-ignores-question', [
      { prompt: 'Quem?', completion: 'Foi o Farense, em Faro.' },
      line,
    ]);
    expect(findings[0]?.line).toBe(2);
    if (column !== null) expect(findings[0]?.column).toBe(column);
  });

  it.each(right)('lets %s pass', async (_, line) => {
    expect(await checkRule('answer-ignores-question', [line])).toEqual([]);
  });
});
