/** Parts of the range that one weight of the past stands for: the look is the same for 100 steps and 100,000. */
const partsOfRange = 1000;
const mostWeight = 0.9995;

export interface Smoothing {
  /** 0: the curve itself; towards 1: ever smoother. */
  readonly strength: number;
  /** Length of the whole axis, in the unit of `at`: a run's steps, done or not, so that what is drawn stays as it is. */
  readonly range: number;
}

/**
 * Exponential moving average whose weights fall with distance along the axis, not with the number of points, and
 * without the pull of a zero at the beginning (Kingma and Ba 2015, section 3). Same length as the values.
 */
export function smoothCurve(
  at: readonly number[],
  values: readonly number[],
  { strength, range }: Smoothing,
): number[] {
  const weight = Math.min(Math.sqrt(Math.max(0, strength)), mostWeight);
  let [sum, weights] = [0, 0];
  return values.map((value, i) => {
    const distance = i === 0 ? 0 : (((at[i] ?? 0) - (at[i - 1] ?? 0)) / Math.max(range, 1)) * partsOfRange;
    const past = weight ** distance;
    sum = sum * past + value;
    weights = weights * past + 1;
    return sum / weights;
  });
}
