/** Which seasons are asked for: those named, within limits that may be open. None named means all. */
export interface SeasonLimits {
  seasons?: readonly number[];
  from: number | null;
  to: number | null;
}

export const withinSeasons = (season: number, { seasons = [], from, to }: SeasonLimits): boolean =>
  (seasons.length === 0 || seasons.includes(season)) &&
  (from === null || season >= from) &&
  (to === null || season <= to);
