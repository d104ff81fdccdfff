/** Steps that are looked at before anything is said. */
const leastSteps = 30;
/** How far above its best the smoothed loss may be. */
const tolerance = 1.5;
const smoothing = 0.9;

/**
 * Whether a run's training loss is running away: its smoothed value (an exponential mean, corrected for its start) is
 * half as much again as the lowest it had. Single bad batches do not count.
 */
export function isDiverging(losses: readonly number[]): boolean {
  if (losses.length < leastSteps) return false;
  let mean = 0;
  let best = Number.POSITIVE_INFINITY;
  let smooth = Number.NaN;
  for (const [i, loss] of losses.entries()) {
    mean = smoothing * mean + (1 - smoothing) * loss;
    smooth = mean / (1 - smoothing ** (i + 1));
    if (i >= leastSteps / 3) best = Math.min(best, smooth);
  }
  return smooth > best * tolerance;
}
