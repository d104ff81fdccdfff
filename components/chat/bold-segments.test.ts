import { describe, expect, it } from 'vitest';
import { boldSegments } from './bold-segments.ts';

const plain = (text: string) => ({ text, bold: false });
const bold = (text: string) => ({ text, bold: true });

describe('boldSegments', () => {
  it.each([
    ['', []],
    ['Em 5.º lugar.', [plain('Em 5.º lugar.')]],
    ['Em **5.º lugar** da I Divisão.', [plain('Em '), bold('5.º lugar'), plain(' da I Divisão.')]],
    ['**37 pontos**', [bold('37 pontos')]],
  ])('splits %j', (text, expected) => {
    expect(boldSegments(text)).toEqual(expected);
  });

  it.each([
    ['Em *', [plain('Em ')]],
    ['Em **', [plain('Em ')]],
    ['Em **5.º', [plain('Em '), bold('5.º')]],
    ['Em **5.º lugar*', [plain('Em '), bold('5.º lugar')]],
  ])('shows no half marker while %j streams', (text, expected) => {
    expect(boldSegments(text)).toEqual(expected);
  });

  it('leaves HTML and links as text', () => {
    const text = '<img src=x onerror=alert(1)> [a](javascript:alert(1))';
    expect(boldSegments(text)).toEqual([plain(text)]);
  });
});
