const twoDigits = (year: number) => String(year % 100).padStart(2, '0');

/** A season as people write it: 1994 is "1994/95". */
export const seasonLabel = (season: number) => `${season}/${twoDigits(season + 1)}`;

/** A season as it stands in an address: 1994 is "1994-95". */
export const seasonSlug = (season: number) => `${season}-${twoDigits(season + 1)}`;

export const seasonHref = (season: number) => `/epocas/${seasonSlug(season)}`;

/** Reads a season from an address, in any of the spellings people try: 1994-95, 1994-1995, 1994. Null when it is none. */
export function parseSeasonSlug(slug: string): number | null {
  const parts = /^(\d{4})(?:-(\d{4}|\d{2}))?$/u.exec(slug);
  if (!parts?.[1]) return null;
  const season = Number(parts[1]);
  if (parts[2] === undefined) return season;
  return Number(parts[2]) % 100 === (season + 1) % 100 ? season : null;
}

/** Seasons as runs: "1994/95 a 1996/97, 1999/00". */
export function seasonRuns(seasons: number[]): string {
  const runs: [number, number][] = [];
  for (const season of [...new Set(seasons)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[1] === season - 1) last[1] = season;
    else runs.push([season, season]);
  }
  return runs
    .map(([from, to]) => (from === to ? seasonLabel(from) : `${seasonLabel(from)} a ${seasonLabel(to)}`))
    .join(', ');
}
