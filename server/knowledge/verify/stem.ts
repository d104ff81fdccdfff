import { fold } from '../entities/fold.ts';

/** A word without number and gender: "registados" and "registada" are one. */
export function stem(word: string): string {
  const plain = fold(word);
  if (plain.length <= 3) return plain;
  return plain
    .replace(/(oes|aes|aos)$/, 'ao')
    .replace(/([aeiou])is$/, '$1l')
    .replace(/res$/, 'r')
    .replace(/s$/, '')
    .replace(/[aoe]$/, '');
}
