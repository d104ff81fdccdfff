import { findDate } from './dates.ts';
import { type DayRange, findDayRange } from './day-ranges.ts';
import { findPeriod, type Period } from './periods.ts';
import { findRelativeSeason, type RelativeSeason } from './relative-seasons.ts';
import { findSeason, findSeasonYear, findYear } from './seasons.ts';
import type { Token } from './tokens.ts';

/** A date as precise as it was written; null parts were left out. */
export interface DateMention {
  year: number | null;
  month: number;
  day: number | null;
}

/** Everything in a question that says when. */
export interface Times {
  /** Start years of the seasons named, in order. */
  seasons: number[];
  /** Calendar years named alone: "em 1995" is the end of one season and the start of another. */
  years: number[];
  period: Period | null;
  relative: RelativeSeason | null;
  date: DateMention | null;
  /** From one day to another: "entre 3 e 20 de março de 1990". */
  days: DayRange | null;
}

/** What a reader of tokens found at one place: how many tokens it used and what they mean. */
export interface Found<T> {
  length: number;
  value: T;
}

/** Today and the last season of which there are records: what relative words count from. */
export interface Now {
  today: Date;
  currentSeason: number;
  latestSeason: number;
  /** Seasons with a name of their own: "o ano da final da Taça". */
  named: ReadonlyMap<string, number>;
}

type Reader = (tokens: readonly Token[], index: number, now: Now, times: Times) => number;

const readers: Reader[] = [
  (tokens, index, now, times) => {
    const found = times.days ? null : findDayRange(tokens, index, now);
    if (!found) return 0;
    times.days = found.value;
    return found.length;
  },
  (tokens, index, now, times) => {
    const found = times.date ? null : findDate(tokens, index, now);
    if (!found) return 0;
    times.date = found.value;
    return found.length;
  },
  (tokens, index, now, times) => {
    const found = times.period ? null : findPeriod(tokens, index, now);
    if (!found) return 0;
    times.period = found.value;
    return found.length;
  },
  (tokens, index, now, times) => {
    const found = findSeason(tokens, index, now) ?? findSeasonYear(tokens, index, now);
    if (!found) return 0;
    if (!times.seasons.includes(found.value)) times.seasons.push(found.value);
    return found.length;
  },
  (tokens, index, _now, times) => {
    const found = times.relative ? null : findRelativeSeason(tokens, index);
    if (!found) return 0;
    times.relative = found.value;
    return found.length;
  },
  (tokens, index, now, times) => {
    const found = findYear(tokens, index, now);
    if (!found) return 0;
    if (!times.years.includes(found.value)) times.years.push(found.value);
    return found.length;
  },
];

/** Reads every time in a question; `used` gets the indexes of the tokens that say when. */
export function findTimes(tokens: readonly Token[], now: Now, used: Set<number>): Times {
  const times: Times = { seasons: [], years: [], period: null, relative: null, date: null, days: null };
  for (let index = 0; index < tokens.length; ) {
    let length = 0;
    for (const read of used.has(index) ? [] : readers) {
      length = read(tokens, index, now, times);
      if (length > 0) break;
    }
    for (let offset = 0; offset < length; offset += 1) used.add(index + offset);
    index += Math.max(length, 1);
  }
  return times;
}
