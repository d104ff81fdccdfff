import { monthNames } from '#server/contracts/month-names.ts';
import { fold } from './fold.ts';
import { fullYear } from './season-years.ts';
import type { DateMention, Found, Now } from './times.ts';
import type { Token } from './tokens.ts';

/** Folded names of the months, in order. */
export const months = monthNames.map(fold);
const shortMonths = months.map((month) => month.slice(0, 3));

/** A month by its name, from 1. */
export function monthOf(token: Token | undefined): number | null {
  if (token?.kind !== 'word') return null;
  const index = months.indexOf(token.norm);
  const month = (index >= 0 ? index : shortMonths.indexOf(token.norm)) + 1;
  return month > 0 ? month : null;
}

const numberAt = (token: Token | undefined, digits: RegExp): number | null =>
  token?.kind === 'number' && digits.test(token.norm) ? Number(token.norm) : null;

const possible = (date: DateMention) =>
  date.month >= 1 && date.month <= 12 && (date.day === null || (date.day >= 1 && date.day <= 31));

/** "1995-04-01", "1/4/1995", "01.04.95". */
function findNumericDate(tokens: readonly Token[], index: number, now: Now): Found<DateMention> | null {
  const parts = [tokens[index], tokens[index + 2], tokens[index + 4]];
  const signs = [tokens[index + 1], tokens[index + 3]];
  if (!parts.every((part) => part?.kind === 'number') || !signs.every((sign) => sign && '/-.'.includes(sign.norm)))
    return null;
  const [first = '', second = '', third = ''] = parts.map((part) => part?.norm);
  const isoOrder = first.length === 4;
  const year = fullYear(isoOrder ? first : third, now.today.getFullYear());
  if (year === null) return null;
  const value = { year, month: Number(second), day: Number(isoOrder ? third : first) };
  return possible(value) ? { length: 5, value } : null;
}

/** "15 dez 1963": read as a number before, but between a day and a year it is December. */
const isDecember = (tokens: readonly Token[], index: number) =>
  tokens[index]?.raw.toLowerCase() === 'dez' &&
  /^\d{4}$/.test(tokens[isDe(tokens[index + 1]) ? index + 2 : index + 1]?.norm ?? '');

/** "em janeiro", "no mês de maio", "e de abril?": a month of any year. */
const asksMonth = (tokens: readonly Token[], index: number) =>
  (tokens[0]?.norm === 'e' && index <= 2) ||
  tokens[index - 1]?.norm === 'em' ||
  (isDe(tokens[index - 1]) && tokens[index - 2]?.norm === 'mes');

const isDe = (token: Token | undefined) => token?.norm === 'de' || token?.norm === 'do';

/** "4 de junho de 1995", "4 junho", "junho de 1995". */
function findWrittenDate(tokens: readonly Token[], index: number, now: Now): Found<DateMention> | null {
  let next = index;
  const day = numberAt(tokens[next], /^\d{1,2}$/);
  if (day !== null) next += tokens[next + 1]?.norm === 'º' ? 2 : 1;
  if (day !== null && isDe(tokens[next])) next += 1;
  const month = monthOf(tokens[next]) ?? (day !== null && isDecember(tokens, next) ? 12 : null);
  if (month === null || (day === null && shortMonths.includes(tokens[next]?.norm ?? ''))) return null;
  next += 1;
  const yearAt = isDe(tokens[next]) ? next + 1 : next;
  const yearToken = tokens[yearAt];
  // "em dezembro de 94/95": the number begins a season.
  const ofSeason = tokens[yearAt + 1]?.norm === '/';
  const year = yearToken?.kind === 'number' && !ofSeason ? fullYear(yearToken.norm, now.today.getFullYear()) : null;
  if (day === null && year === null && !asksMonth(tokens, index)) return null;
  const value = { year, month, day };
  return possible(value) ? { length: (year === null ? next : yearAt + 1) - index, value } : null;
}

const isoDay = (date: Date): DateMention => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});

/** A date that starts at `index`, in figures or in words. */
export const dateAt = (tokens: readonly Token[], index: number, now: Now): Found<DateMention> | null =>
  findNumericDate(tokens, index, now) ?? findWrittenDate(tokens, index, now);

/** A date that starts at `index`; "ontem" and "hoje" count from today. */
export function findDate(tokens: readonly Token[], index: number, now: Now): Found<DateMention> | null {
  if (tokens[index]?.norm === 'ontem') return { length: 1, value: isoDay(new Date(now.today.getTime() - 86_400_000)) };
  return dateAt(tokens, index, now);
}
