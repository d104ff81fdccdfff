import { fullYear } from './season-years.ts';
import { findSeason } from './seasons.ts';
import type { Found, Now } from './times.ts';
import type { Token } from './tokens.ts';

/** Seasons from one start year to another, both included; null is open. */
export interface Period {
  from: number | null;
  to: number | null;
}

/** One end of a period: a season names its start year, a year alone is a point in time. */
type End = Found<number> & { isSeason: boolean };

function readEnd(tokens: readonly Token[], index: number, now: Now): End | null {
  let at = index;
  while (['a', 'o', 'de', 'epoca', 'ano'].includes(tokens[at]?.norm ?? '')) at += 1;
  const season = findSeason(tokens, at, now);
  if (season) return { length: at - index + season.length, value: season.value, isSeason: true };
  const token = tokens[at];
  const year = token?.kind === 'number' ? fullYear(token.norm, now.today.getFullYear()) : null;
  return year === null ? null : { length: at - index + 1, value: year, isSeason: false };
}

const lastSeason = (end: End) => (end.isSeason ? end.value : end.value - 1);

/** Between what and what: opening words and the words that join the ends. */
const ranges = [
  { open: ['entre'], join: ['e', 'a', 'ate'] },
  { open: ['de', 'desde', 'em'], join: ['a', 'ate'] },
  { open: [], join: ['a', 'ate', '-'] },
];

function findRange(tokens: readonly Token[], index: number, now: Now): Found<Period> | null {
  for (const range of ranges) {
    const opens = range.open.includes(tokens[index]?.norm ?? '');
    if (range.open.length > 0 && !opens) continue;
    const start = readEnd(tokens, index + (opens ? 1 : 0), now);
    if (!start) continue;
    const middle = index + (opens ? 1 : 0) + start.length;
    if (!range.join.includes(tokens[middle]?.norm ?? '')) continue;
    const end = readEnd(tokens, middle + 1, now);
    // Two-digit numbers joined by a bare hyphen are a score or a season, not a range of years.
    const bare = range.open.length === 0 && tokens[index]?.norm.length !== 4;
    if (!end || bare || lastSeason(end) < start.value) continue;
    return { length: middle + 1 + end.length - index, value: { from: start.value, to: lastSeason(end) } };
  }
  return null;
}

function decadeStart(token: Token | undefined, now: Now): number | null {
  if (token?.kind !== 'number' || !token.norm.endsWith('0')) return null;
  if (token.norm === '2000') return 2000;
  const value = Number(token.norm);
  // "anos 10" and "anos 20" are of this century only when said in full.
  if (token.norm.length === 2) return 1900 + value;
  return fullYear(token.norm, now.today.getFullYear());
}

function findDecade(tokens: readonly Token[], index: number, now: Now): Found<Period> | null {
  const norm = tokens[index]?.norm;
  if (norm !== 'anos' && norm !== 'decada' && norm !== 'decadas') return null;
  const at = tokens[index + 1]?.norm === 'de' || tokens[index + 1]?.norm === 'dos' ? index + 2 : index + 1;
  const from = decadeStart(tokens[at], now);
  if (from === null) return null;
  // "nos anos 90 e 2000".
  const next = tokens[at + 1]?.norm === 'e' ? decadeStart(tokens[at + 2], now) : null;
  if (next !== null && next > from) return { length: at + 3 - index, value: { from, to: next + 9 } };
  return { length: at + 1 - index, value: { from, to: from + 9 } };
}

const lastWords = new Set(['ultimos', 'ultimas']);
const spanWords = new Set(['anos', 'epocas', 'temporadas', 'campeonatos']);

function findLastSeasons(tokens: readonly Token[], index: number, now: Now): Found<Period> | null {
  const [first, second, third] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (!first || !second || !third || !spanWords.has(third.norm)) return null;
  const count = lastWords.has(first.norm) ? second : lastWords.has(second.norm) ? first : null;
  if (count?.kind !== 'number') return null;
  return { length: 3, value: { from: now.latestSeason - Number(count.norm) + 1, to: now.latestSeason } };
}

function findOpenEnded(tokens: readonly Token[], index: number, now: Now): Found<Period> | null {
  const norm = tokens[index]?.norm ?? '';
  const follows = ['a partir de', 'a partir da', 'depois de', 'depois da', 'antes de', 'antes da'].find((phrase) =>
    phrase.split(' ').every((word, offset) => tokens[index + offset]?.norm === word),
  );
  const words = follows ? follows.split(' ').length : ['desde', 'ate'].includes(norm) ? 1 : 0;
  if (words === 0) return null;
  const end = readEnd(tokens, index + words, now);
  if (!end) return null;
  const length = words + end.length;
  if (follows?.startsWith('antes')) return { length, value: { from: null, to: end.value - 1 } };
  if (norm === 'ate') return { length, value: { from: null, to: lastSeason(end) } };
  return { length, value: { from: end.value + (follows?.startsWith('depois') && end.isSeason ? 1 : 0), to: null } };
}

function findCentury(tokens: readonly Token[], index: number): Found<Period> | null {
  if (tokens[index]?.norm !== 'seculo') return null;
  const numeral = tokens[index + 1]?.norm;
  if (numeral === 'xx' || numeral === '20') return { length: 2, value: { from: null, to: 1999 } };
  if (numeral === 'xxi' || numeral === '21') return { length: 2, value: { from: 2000, to: null } };
  return null;
}

/** A span of seasons that starts at `index`: a decade, a range, "desde 1990", "nos últimos dez anos". */
export function findPeriod(tokens: readonly Token[], index: number, now: Now): Found<Period> | null {
  return (
    findRange(tokens, index, now) ??
    findDecade(tokens, index, now) ??
    findLastSeasons(tokens, index, now) ??
    findOpenEnded(tokens, index, now) ??
    findCentury(tokens, index)
  );
}
