import type { ChartLine } from '#server/contracts/chart-spec.ts';
import { valueRoom } from '#server/contracts/value-room.ts';

/**
 * Least and greatest height to show; null when there is nothing.
 * @param outliers share of the values, at each end, that may fall outside, so that a few wild ones do not flatten the rest
 */
export function valueBounds(lines: readonly ChartLine[], outliers: number): { min: number; max: number } | null {
  const values = lines
    .flatMap(({ points }) => points.flatMap(({ y }) => (y === null ? [] : [y])))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const cut = Math.floor(values.length * outliers);
  const [low, high] = [values[cut], values[values.length - 1 - cut]];
  if (low === undefined || high === undefined) return null;
  const margin = valueRoom(low, high);
  // What is never negative is not shown as if it could be.
  return { min: low >= 0 ? Math.max(0, low - margin) : low - margin, max: high + margin };
}
