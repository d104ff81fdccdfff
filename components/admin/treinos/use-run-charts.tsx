'use client';

import { useMemo } from 'react';
import { runChartSpecs } from '#server/contracts/run-chart-specs.ts';
import { type RunSeries, runSeries } from '#server/contracts/run-series.ts';
import type { RunEvent } from '#server/contracts/training-run.ts';
import { ChartPanel } from '../charts/chart-panel.tsx';
import type { useChartSettings } from './use-chart-settings.ts';
import { useRunCurves } from './use-run-curves.ts';

interface RunChartsProps {
  id: string;
  series: RunSeries;
  thinned: boolean;
  events: readonly RunEvent[];
  total: number;
  settings: ReturnType<typeof useChartSettings>;
  loading: boolean;
}

/** The charts of a run. A part that was zoomed into is fetched in its own detail where the whole was thinned. */
export function useRunCharts({ id, series, thinned, events, total, settings, loading }: RunChartsProps) {
  const { axis, strength, range, setRange, logarithmic, ignoreOutliers } = settings;
  const closer = range !== null && thinned && axis === 'passo';
  const detail = useRunCurves(id, range, closer);
  const drawn = useMemo(() => (closer && detail.data ? runSeries(detail.data) : series), [closer, detail.data, series]);
  const specs = useMemo(
    () => runChartSpecs(drawn, events, { axis, strength, total }),
    [drawn, events, axis, strength, total],
  );
  const common = { range, onRange: setRange, ignoreOutliers, loading };
  return {
    main: <ChartPanel spec={specs.loss} logarithmic={logarithmic} {...common} />,
    others: (
      <div className="mt-8 grid gap-x-8 gap-y-8 sm:grid-cols-2">
        {[specs.rate, specs.gradient, specs.speed, specs.memory].map((spec) => (
          <ChartPanel key={spec.title} spec={spec} small {...common} />
        ))}
      </div>
    ),
  };
}
