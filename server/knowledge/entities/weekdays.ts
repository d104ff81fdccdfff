import { longestHits, Phrases } from '../lexicon/phrases.ts';
import type { Token } from './tokens.ts';

const names: [string, number][] = [
  ['domingo', 0],
  ['domingos', 0],
  ['segunda feira', 1],
  ['terça feira', 2],
  ['quarta feira', 3],
  ['quinta feira', 4],
  ['sexta feira', 5],
  ['sábado', 6],
  ['sábados', 6],
];
const before = new Set(['ao', 'aos', 'a', 'as', 'num', 'numa', 'no', 'nos', 'em', 'de']);
const phrases = new Phrases(names, new Map());

/** A day of the week, Sunday being 0; Domingos is also a name, and says so by what stands before it. */
export function findWeekday(tokens: readonly Token[], used: Set<number>): number | null {
  const [hit] = longestHits(phrases.find(tokens).filter(({ index }) => !used.has(index)));
  if (!hit || !before.has(tokens[hit.index - 1]?.norm ?? '')) return null;
  for (let offset = 0; offset < hit.length; offset += 1) used.add(hit.index + offset);
  return hit.value;
}
