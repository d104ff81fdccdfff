import type { Parsed } from './parsed.ts';

/**
 * The seasons a question about a season means. A calendar year is the end of one season and the start of the next, so
 * it means both; with no time at all it is the season the conversation is about.
 */
export function wantedSeasons(parsed: Parsed): number[] {
  if (parsed.seasons.length > 0) return parsed.seasons;
  if (parsed.years.length > 0) return [...new Set(parsed.years.flatMap((year) => [year - 1, year]))];
  return parsed.focus.season === undefined || parsed.period ? [] : [parsed.focus.season];
}
