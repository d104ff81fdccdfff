import { describe, expect, it } from 'vitest';
import { normaliseText } from './normalise-text.ts';
import { textMatcher } from './text-matcher.ts';

const finds = (item: string, text: string) => textMatcher(item).test(normaliseText(text));

describe('an item is found', () => {
  it.each([
    ['5.º', 'Foi **5.º lugar** na I Divisão.'],
    ['37 pontos', 'somou 37 pontos'],
    ['Guimarães', 'VITÓRIA DE GUIMARAES'],
    ['4-1', 'Farense 4 – 1 Benfica'],
    ['14000', 'com 14.000 espectadores'],
    ['1234', 'foram 1 234 jogos'],
    ['37', '| **5** | **Farense** | **37** |'],
    ['data:1995-04-01', 'a 1 de abril de 1995, em Faro'],
    ['data:1995-04-01', '| 01/04/1995 | Benfica |'],
    ['data:1995-04-01', '1995-04-01'],
    ['época:1994', 'na época de 1994-95'],
    ['época:1999', '1999/00'],
    ['época:1994', 'em 94/95'],
    ['/venceu|ganhou/', 'O Farense ganhou.'],
  ])('%s in "%s"', (item, text) => {
    expect(finds(item, text)).toBe(true);
  });
});

describe('an item is not found', () => {
  it.each([
    ['37', 'somou 137 pontos'],
    ['17', 'na época 2016/17'],
    ['4', 'venceu por 4-1'],
    ['4-1', 'perdeu por 14-1'],
    ['1-1', 'em 2021-1-1'],
    ['5.º', 'ficou em 15.º'],
    ['Lisboa', 'os lisboetas'],
    ['data:1995-04-01', 'a 11 de abril de 1995'],
    ['data:1995-04-01', 'a 1 de abril de 1996'],
    ['época:1994', '1993/94'],
  ])('%s in "%s"', (item, text) => {
    expect(finds(item, text)).toBe(false);
  });
});
