'use client';

import {
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import annotation from 'chartjs-plugin-annotation';
import zoom from 'chartjs-plugin-zoom';
import { type ComponentProps, useMemo } from 'react';
import { Line } from 'react-chartjs-2';
import type { ChartRange, ChartSpec } from '#server/contracts/chart-spec.ts';
import { chartData } from './chart-data.ts';
import { chartOptions } from './chart-options.ts';
import type { Ink } from './use-ink.ts';

ChartJs.register(LinearScale, LogarithmicScale, LineController, LineElement, PointElement, Tooltip, annotation, zoom);

export interface LineChartProps {
  spec: ChartSpec;
  ink: Ink;
  logarithmic: boolean;
  ignoreOutliers: boolean;
  range: ChartRange | null;
  onRange: (range: ChartRange | null) => void;
  ref?: ComponentProps<typeof Line<{ x: number; y: number | null }[]>>['ref'];
}

/** The canvas of a chart. Loaded only where charts are: it is the heaviest part of the admin area. */
export default function LineChart({ spec, ink, logarithmic, ignoreOutliers, range, onRange, ref }: LineChartProps) {
  const data = useMemo(() => chartData(spec, ink), [spec, ink]);
  const options = useMemo(
    () => chartOptions({ spec, ink, logarithmic, ignoreOutliers, range, onRange }),
    [spec, ink, logarithmic, ignoreOutliers, range, onRange],
  );
  return (
    <Line {...(ref ? { ref } : {})} data={data} options={options} aria-label={`Gráfico: ${spec.title}`} role="img" />
  );
}
