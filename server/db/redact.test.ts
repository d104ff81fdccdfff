import { describe, expect, it } from 'vitest';
import { redact } from './redact.ts';

describe('redact', () => {
  it.each([
    ['escreve-me para rui.silva+fcf@mail.pt sff', 'escreve-me para [email] sff'],
    ['liga 912 345 678 e diz o resultado', 'liga [telefone] e diz o resultado'],
    ['liga +351 912345678', 'liga [telefone]'],
    ['o meu nif é 501964843', 'o meu nif é [número]'],
    ['PT50 0002 0123 1234 5678 9015 4 é o iban', '[iban] é o iban'],
    ['cartão 4111 1111 1111 1111', 'cartão [número]'],
    ['vi em https://exemplo.pt/a?b=c isto', 'vi em [endereço] isto'],
  ])('removes personal data: %s', (question, clean) => expect(redact(question)).toBe(clean));

  it.each([
    'Em que lugar ficou o Farense em 1994/95?',
    'resultado de 04/06/1995 contra o Benfica, 4-1?',
    'entre 1990 e 1995 quantos golos em 1.234 jogos?',
    'Farense 14-0 Nacional de Silves em 1938-39',
  ])('keeps a question of figures as it is: %s', (question) => expect(redact(question)).toBe(question));

  it('cuts what is too long to keep', () => expect(redact('a'.repeat(2000))).toHaveLength(501));
});
