import type { Token } from './tokens.ts';

const words = new Map([
  ['primeiro', 1],
  ['segundo', 2],
  ['terceiro', 3],
  ['quarto', 4],
  ['quinto', 5],
  ['sexto', 6],
  ['setimo', 7],
  ['oitavo', 8],
  ['nono', 9],
  ['decimo', 10],
]);
/** Ordinals in words. */
export const ordinalWords: readonly string[] = [...words.keys()];

/** "ficou 3.º", "fomos 5.º": the verb leaves "em" and "lugar" out. */
const ranks = new Set(['foi', 'ficou', 'ficamos', 'fomos', 'acabou', 'acabamos', 'terminou', 'terminamos']);

const last = new Set(['ultimo', 'lanterna']);

function placeAt(tokens: readonly Token[], index: number): number | 'ultimo' | null {
  const token = tokens[index];
  if (!token) return null;
  if (last.has(token.norm)) return 'ultimo';
  const word = words.get(token.norm);
  if (word !== undefined) return word;
  if (token.kind !== 'number' || Number(token.norm) < 1 || Number(token.norm) > 30) return null;
  const next = tokens.slice(index + 1, index + 4).map((one) => one.norm);
  return next.includes('º') || next.includes('lugar') || next[0] === 'o' ? Number(token.norm) : null;
}

const ranked = (tokens: readonly Token[], index: number) =>
  ranks.has(tokens[index - 1]?.norm ?? '') &&
  /^[ºo.]$/.test(tokens[index + 1]?.norm ?? '') &&
  tokens[index]?.kind === 'number';

/** A place in a table: "em 5.º lugar", "em quinto", "ficou em último". */
export function findPlace(tokens: readonly Token[]): number | 'ultimo' | null {
  for (const index of tokens.keys()) {
    const before = tokens[index - 1]?.norm;
    if (
      before !== 'em' &&
      before !== 'no' &&
      before !== 'o' &&
      !ranked(tokens, index) &&
      !tokens.slice(index + 1, index + 4).some((token) => token.norm === 'lugar')
    )
      continue;
    const place = placeAt(tokens, index);
    const named =
      before === 'em' ||
      ranked(tokens, index) ||
      tokens.slice(index + 1, index + 4).some((token) => token.norm === 'lugar' || token.norm === 'classificado');
    if (place !== null && named) return place;
  }
  return null;
}
