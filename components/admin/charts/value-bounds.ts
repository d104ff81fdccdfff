import type { ChartLine } from '#server/contracts/chart-spec.ts';

/** Share of the values, at each end, that `ignore outliers` leaves out of the picture. */
const outlierShare = 0.01;
/** Room above and below, as a share of the height. */
const room = 0.05;

/** Least and greatest height to show so that a few wild values do not flatten all others; null when there is nothing. */
export function valueBounds(lines: readonly ChartLine[]): { min: number; max: number } | null {
  const values = lines
    .flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const cut = Math.floor(values.length * outlierShare);
  const [low, high] = [values[cut], values[values.length - 1 - cut]];
  if (low === undefined || high === undefined) return null;
  const margin = (high - low) * room || Math.abs(high) * room || 1;
  return { min: low - margin, max: high + margin };
}
