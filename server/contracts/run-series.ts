import { type CurveName, curveNames, type RunCurves } from './run-curves.ts';

/** A run's curves as they are drawn: every value with its least and greatest. */
export interface RunSeries {
  readonly steps: number[];
  readonly elapsed: number[];
  readonly curves: Record<CurveName, { mean: number[]; low: number[]; high: number[] }>;
  readonly validation: { steps: number[]; loss: number[] };
}

/** A copy of what was read, for drawing and for adding to. */
export function runSeries({ steps, elapsed_s: elapsed, curves, validation }: RunCurves): RunSeries {
  const copied = curveNames.map((name) => {
    const { mean, low = mean, high = mean } = curves[name];
    return [name, { mean: [...mean], low: [...low], high: [...high] }];
  });
  return {
    steps: [...steps],
    elapsed: [...elapsed],
    curves: Object.fromEntries(copied) as RunSeries['curves'],
    validation: { steps: [...validation.steps], loss: [...validation.loss] },
  };
}
