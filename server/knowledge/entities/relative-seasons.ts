import type { Found } from './times.ts';
import type { Token } from './tokens.ts';

/**
 * A season told by its distance from another one: from the season the conversation is about (`context`),
 * from today (`today`), or from the last one on record (`records`).
 */
export interface RelativeSeason {
  from: 'context' | 'today' | 'records';
  offset: number;
}

const nouns = new Set(['epoca', 'epocas', 'temporada', 'ano', 'anos', 'campeonato']);
const after = new Set(['seguinte', 'proxima', 'proximo', 'depois', 'posterior', 'seguintes']);
const before = new Set(['anterior', 'antes', 'precedente', 'antecedente']);
const past = new Set(['passada', 'passado', 'transata', 'transato']);
const same = new Set([
  'essa',
  'nessa',
  'esse',
  'nesse',
  'aquela',
  'naquela',
  'naquele',
  'aquele',
  'dessa',
  'desse',
  'mesma',
  'mesmo',
]);
const now = new Set(['esta', 'nesta', 'este', 'neste', 'desta', 'deste', 'atual', 'corrente']);
const recent = new Set(['ultima', 'ultimo', 'recente']);

/** Words that place a season beside another: worth correcting when misspelt. */
export const relativeWords: readonly string[] = [...nouns, ...after, ...before, ...past, ...recent];

const relative = (from: RelativeSeason['from'], offset: number, length: number): Found<RelativeSeason> => ({
  length,
  value: { from, offset },
});

/** "na época seguinte", "o ano passado", "duas épocas antes": noun and direction in either order. */
function nounFirst(tokens: readonly Token[], index: number): Found<RelativeSeason> | null {
  if (!nouns.has(tokens[index]?.norm ?? '')) return null;
  const [next, further] = [tokens[index + 1]?.norm ?? '', tokens[index + 2]?.norm ?? ''];
  const count = tokens[index - 1]?.kind === 'number' ? Number(tokens[index - 1]?.norm) : 1;
  if (after.has(next)) return relative('context', count, 2);
  if (next === 'a' && further === 'seguir') return relative('context', count, 3);
  if (before.has(next)) return relative('context', -count, 2);
  if (past.has(next)) return relative('today', -1, 2);
  if (now.has(next)) return relative('today', 0, 2);
  if (next === 'mais' && further === 'recente') return relative('records', 0, 3);
  return null;
}

function directionFirst(tokens: readonly Token[], index: number): Found<RelativeSeason> | null {
  const word = tokens[index]?.norm ?? '';
  if (!nouns.has(tokens[index + 1]?.norm ?? '')) return null;
  if (after.has(word)) return relative('context', 1, 2);
  if (before.has(word)) return relative('context', -1, 2);
  if (same.has(word)) return relative('context', 0, 2);
  if (now.has(word)) return relative('today', 0, 2);
  if (recent.has(word) && tokens[index + 1]?.norm !== 'campeonato') return relative('records', 0, 2);
  return null;
}

/** "e na seguinte?", "e na anterior?": the noun is left out. */
function nounLeftOut(tokens: readonly Token[], index: number): Found<RelativeSeason> | null {
  if (!['na', 'a', 'no', 'da'].includes(tokens[index]?.norm ?? '') || tokens[index + 2]?.kind === 'word') return null;
  const word = tokens[index + 1]?.norm ?? '';
  if (after.has(word) && word !== 'depois') return relative('context', 1, 2);
  if (before.has(word) && word !== 'antes') return relative('context', -1, 2);
  if (word === 'passada') return relative('today', -1, 2);
  return null;
}

/** A season told by its distance from another one, starting at `index`. */
export function findRelativeSeason(tokens: readonly Token[], index: number): Found<RelativeSeason> | null {
  return nounFirst(tokens, index) ?? directionFirst(tokens, index) ?? nounLeftOut(tokens, index);
}
