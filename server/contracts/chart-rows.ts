import type { ChartLine, ChartSpec } from './chart-spec.ts';
import { chartValue } from './chart-value.ts';
import { decimal, duration } from './number-words.ts';
import type { ReportTable } from './report.ts';

/** As many as a person reads. */
const mostRows = 20;

/** A chart's values as a table: places evenly spread, and each line's value there or last before. */
export function chartRows({ title, axis, lines }: ChartSpec): ReportTable {
  const named = lines.filter(({ faint }) => !faint);
  const places = [...new Set(named.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => a - b);
  const every = Math.max(1, Math.ceil(places.length / mostRows));
  const chosen = places.filter((_, i) => i % every === 0 || i === places.length - 1);
  return {
    title,
    columns: [{ label: axis }, ...named.map(({ label }) => ({ label, number: true }))],
    rows: chosen.map((x) => [axis === 'tempo' ? duration(x) : decimal(x, 0), ...named.map((line) => valueAt(line, x))]),
  };
}

function valueAt({ points }: ChartLine, x: number): string {
  const value = points.findLast((point) => point.x <= x)?.y;
  return value === undefined || value === null ? '—' : chartValue(value);
}
