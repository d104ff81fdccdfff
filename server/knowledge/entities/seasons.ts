import { fullYear, seasonOfPair } from './season-years.ts';
import type { Found, Now } from './times.ts';
import type { Token } from './tokens.ts';

const isNumber = (token: Token | undefined): token is Token => token?.kind === 'number';
/** Words that make of a number beside them a season or a year. */
export const seasonWords = new Set(['epoca', 'epocas', 'temporada', 'campeonato', 'liga']);
const yearPrepositions = new Set([
  'em',
  'de',
  'ano',
  'no',
  'desde',
  'ate',
  'na',
  'a',
  'e',
  'epoca',
  'campeonato',
  'liga',
  'divisao',
  'taca',
  'entre',
]);

const joins = (token: Token | undefined) => token !== undefined && ['/', '-', '\\'].includes(token.norm);

/** Two short numbers are a season only as "94/95" or "09/10"; "2-3" is a score. */
const looksLikeYears = (first: Token, second: Token) =>
  (first.norm.length === 2 || first.norm.length === 4) && (second.norm.length === 2 || second.norm.length === 4);

/** A season by its name: "o ano da final da Taça". */
export function findNamedSeason(tokens: readonly Token[], index: number, now: Now): Found<number> | null {
  for (let length = 9; length >= 2; length -= 1) {
    const words = tokens.slice(index, index + length);
    if (words.length < length) continue;
    const season = now.named.get(words.map((token) => token.norm).join(' '));
    if (season !== undefined) return { length, value: season };
  }
  return null;
}

/** A season that starts at `index`: "94/95", "1994-95", "1994 95", "9495" after "época", or one with a name. */
export function findSeason(tokens: readonly Token[], index: number, now: Now): Found<number> | null {
  const first = tokens[index];
  if (!isNumber(first)) return findNamedSeason(tokens, index, now);
  const latest = now.currentSeason;
  const second = joins(tokens[index + 1]) ? tokens[index + 2] : tokens[index + 1];
  if (isNumber(second) && looksLikeYears(first, second) && seasonWritten(first, second, joins(tokens[index + 1]))) {
    const season = seasonOfPair(first.norm, second.norm, latest);
    if (season !== null) return { length: second === tokens[index + 2] ? 3 : 2, value: season };
  }
  const before = tokens[index - 1]?.norm ?? '';
  if (first.norm.length === 4 && seasonWords.has(before) && fullYear(first.norm, latest) === null) {
    const season = seasonOfPair(first.norm.slice(0, 2), first.norm.slice(2), latest);
    if (season !== null) return { length: 1, value: season };
  }
  return null;
}

/** Without a sign between them, only neighbours count: "94 95", not "94, 95". */
const seasonWritten = (first: Token, second: Token, joined: boolean) => joined || second.start - first.end === 1;

/** "época de 2023": the season that began in that year. */
export function findSeasonYear(tokens: readonly Token[], index: number, now: Now): Found<number> | null {
  if (tokens[index]?.norm !== 'epoca') return null;
  const at = ['de', 'do'].includes(tokens[index + 1]?.norm ?? '') ? index + 2 : index + 1;
  const token = tokens[at];
  if (token?.kind !== 'number' || token.norm.length !== 4 || findSeason(tokens, at, now)) return null;
  const year = fullYear(token.norm, now.currentSeason);
  return year === null ? null : { length: at - index + 1, value: year };
}

/** A calendar year alone: "1995", "em 95", "'95". */
export function findYear(tokens: readonly Token[], index: number, now: Now): Found<number> | null {
  const token = tokens[index];
  if (!isNumber(token)) return null;
  const next = tokens[index + 1];
  if (next?.norm === 'º' || next?.norm === 'ª') return null;
  if (token.norm.length === 2 && (Number(token.norm) < 13 || !yearPrepositions.has(tokens[index - 1]?.norm ?? '')))
    return null;
  // "em 20 jogos": a number that counts something is no year.
  if (token.norm.length === 2 && next?.kind === 'word' && /s$/.test(next.norm)) return null;
  const year = fullYear(token.norm, now.today.getFullYear());
  return year === null ? null : { length: 1, value: year };
}
