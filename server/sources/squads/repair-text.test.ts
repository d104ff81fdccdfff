import { expect, it } from 'vitest';
import { cleanName } from './repair-text.ts';

it.each([
  ['Du\u009aan Bukovac', 'Dušan Bukovac'],
  ['Mamadou N\u0092Diaye', "Mamadou N'Diaye"],
  ['Patrick M´Bele', "Patrick M'Bele"],
  ['Zoran Lemaji ć', 'Zoran Lemajić'],
  ['  José   Rafael ', 'José Rafael'],
])('writes %j as %s', (raw, clean) => {
  expect(cleanName(raw)).toBe(clean);
});
