import { seasonLabel } from '../entities/season-years.ts';
import { list } from './portuguese.ts';

/** Seasons in order, neighbours joined: "1970/71 a 1975/76, 1983/84 e 1984/85". */
export function seasonRanges(seasons: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const season of [...seasons].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && season === last[1] + 1) last[1] = season;
    else ranges.push([season, season]);
  }
  return list(
    ranges.flatMap(([from, to]) =>
      to - from > 1
        ? [`${seasonLabel(from)} a ${seasonLabel(to)}`]
        : from === to
          ? [seasonLabel(from)]
          : [seasonLabel(from), seasonLabel(to)],
    ),
  );
}
