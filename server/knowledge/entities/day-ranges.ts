import { dateAt, monthOf } from './dates.ts';
import type { DateMention, Found, Now } from './times.ts';
import type { Token } from './tokens.ts';

/** From one day to another, both included, as ISO dates; null is open. */
export interface DayRange {
  from: string | null;
  to: string | null;
}

const two = (value: number) => String(value).padStart(2, '0');
const lastDayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate();

const iso = (year: number, month: number, day: number) =>
  `${year}-${two(month)}-${two(Math.min(day, lastDayOf(year, month)))}`;

/** The words before the first day, and what then joins the two. */
const pairs = [
  { open: ['entre'], join: ['e', 'a', 'ate'] },
  { open: ['de', 'desde', 'do'], join: ['a', 'ao', 'ate'] },
];

const fillers = new Set(['o', 'os', 'a', 'as', 'dia', 'dias', 'de', 'do', 'mes', 'ao']);

function skipFillers(tokens: readonly Token[], index: number): number {
  let at = index;
  while (fillers.has(tokens[at]?.norm ?? '')) at += 1;
  return at;
}

/** A whole date or a part of one, which takes the rest from the date that ends the range. */
function startAt(tokens: readonly Token[], index: number, now: Now): Found<Partial<DateMention>> | null {
  const date = dateAt(tokens, index, now);
  if (date) return date;
  const token = tokens[index];
  const month = monthOf(token);
  if (month !== null) return { length: 1, value: { month } };
  const day = token?.kind === 'number' && /^\d{1,2}$/.test(token.norm) ? Number(token.norm) : 0;
  return day >= 1 && day <= 31 ? { length: 1, value: { day } } : null;
}

function rangeOf(start: Partial<DateMention>, end: DateMention): DayRange | null {
  if (end.year === null) return null;
  const month = start.month ?? end.month;
  // "entre dezembro e fevereiro de 1990" began the year before.
  const year = start.year ?? (month > end.month ? end.year - 1 : end.year);
  const [from, to] = [iso(year, month, start.day ?? 1), iso(end.year, end.month, end.day ?? 31)];
  return from <= to ? { from, to } : null;
}

function findPair(tokens: readonly Token[], index: number, now: Now): Found<DayRange> | null {
  const pair = pairs.find(({ open }) => open.includes(tokens[index]?.norm ?? ''));
  if (!pair) return null;
  const startsAt = skipFillers(tokens, index + 1);
  const start = startAt(tokens, startsAt, now);
  if (!start || !pair.join.includes(tokens[startsAt + start.length]?.norm ?? '')) return null;
  const endsAt = skipFillers(tokens, startsAt + start.length + 1);
  const end = dateAt(tokens, endsAt, now);
  const value = end && rangeOf(start.value, end.value);
  return end && value ? { length: endsAt + end.length - index, value } : null;
}

/** The day so many days later. */
const shifted = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** What opens a range with one end: of the first and the last day that the date may mean. */
const openEnded: [RegExp, (first: string, last: string) => DayRange][] = [
  [/^(?:desde|a partir d[eo])$/, (first) => ({ from: first, to: null })],
  [/^(?:depois d[eo]|apos)$/, (_, last) => ({ from: shifted(last, 1), to: null })],
  [/^ate$/, (_, last) => ({ from: null, to: last })],
  [/^antes d[eo]$/, (first) => ({ from: null, to: shifted(first, -1) })],
];

const longestOpening = 3;

function findOpenEnded(tokens: readonly Token[], index: number, now: Now): Found<DayRange> | null {
  for (let words = longestOpening; words >= 1; words -= 1) {
    const phrase = tokens.slice(index, index + words).map((token) => token.norm);
    const [, make] = openEnded.find(([pattern]) => pattern.test(phrase.join(' '))) ?? [];
    const at = skipFillers(tokens, index + words);
    const date = make ? dateAt(tokens, at, now) : null;
    if (!make || !date || date.value.year === null) continue;
    const { year, month, day } = date.value;
    const value = make(iso(year, month, day ?? 1), iso(year, month, day ?? 31));
    return { length: at + date.length - index, value };
  }
  return null;
}

/** "entre 3 e 20 de março de 1990", "de 1 de janeiro a 31 de março de 1995", "desde março de 1990", "até 4/6/1995". */
export const findDayRange = (tokens: readonly Token[], index: number, now: Now): Found<DayRange> | null =>
  findPair(tokens, index, now) ?? findOpenEnded(tokens, index, now);
