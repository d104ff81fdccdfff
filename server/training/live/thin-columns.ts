import { type Curve, type CurveName, curveNames, type RunCurves } from '#server/contracts/run-curves.ts';
import type { MetricColumns } from './metric-columns.ts';

export interface CurveRange {
  /** First and last step. */
  readonly from: number;
  readonly to: number;
  /** At most so many points a curve. */
  readonly points: number;
}

/**
 * A run's curves with a bounded number of points. Rows are joined in groups of a power of two, counted from the run's
 * first row, so that a growing run keeps the groups that it had; a group gives its least, mean and greatest value.
 */
export function thinColumns(columns: MetricColumns, range: CurveRange): Omit<RunCurves, 'cursor'> {
  const steps = columns.column('step');
  const first = lowerBound(steps, range.from);
  const end = lowerBound(steps, range.to + 1);
  const size = groupSize(end - first, range.points);
  const groups = groupEnds(first, end, size);
  const lasts = (column: Float64Array) => groups.map((group) => column[group.end - 1] ?? 0);
  const curve = (name: CurveName) =>
    size === 1 ? { mean: lasts(columns.column(name)).map(rounded) } : joined(columns.column(name), groups);
  return {
    rows: end - first,
    rows_per_point: size,
    steps: lasts(steps),
    elapsed_s: lasts(columns.column('elapsed_s')),
    curves: Object.fromEntries(curveNames.map((name) => [name, curve(name)])) as Record<CurveName, Curve>,
    validation: validation(columns, range),
    last: columns.last,
  };
}

/** The least power of two that keeps the number of groups within the bound. */
function groupSize(rows: number, points: number): number {
  let size = 1;
  while (rows / size > points) size *= 2;
  return size;
}

interface Group {
  readonly start: number;
  readonly end: number;
}

function groupEnds(first: number, end: number, size: number): Group[] {
  const groups: Group[] = [];
  for (let start = first; start < end; ) {
    const next = Math.min(end, (Math.floor(start / size) + 1) * size);
    groups.push({ start, end: next });
    start = next;
  }
  return groups;
}

function joined(column: Float64Array, groups: readonly Group[]): Curve {
  const curve: Required<Curve> = { mean: [], low: [], high: [] };
  for (const { start, end } of groups) {
    let [low, high, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
    for (let i = start; i < end; i++) {
      const value = column[i] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
      sum += value;
    }
    curve.low.push(rounded(low));
    curve.mean.push(rounded(sum / (end - start)));
    curve.high.push(rounded(high));
  }
  return curve;
}

function validation({ validation: all }: MetricColumns, { from, to, points }: CurveRange): RunCurves['validation'] {
  const within = all.filter(({ step }) => step >= from && step <= to);
  const every = Math.max(1, Math.ceil(within.length / points));
  const kept = within.filter((_, i) => i % every === 0 || i === within.length - 1);
  return { steps: kept.map(({ step }) => step), loss: kept.map(({ loss }) => loss) };
}

/** Six figures are more than a screen shows, and half the bytes. */
const rounded = (value: number) => Number(value.toPrecision(6));

/** The first index whose step is not below `step`. */
function lowerBound(steps: Float64Array, step: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] ?? 0) < step) low = middle + 1;
    else high = middle;
  }
  return low;
}
