import type { ChartLine, ChartSpec } from './chart-spec.ts';
import type { ChartSettings } from './run-chart-specs.ts';
import type { CurveName } from './run-curves.ts';
import type { RunSeries } from './run-series.ts';
import { smoothCurve } from './smooth-curve.ts';

export interface OverlaidRun {
  /** Different for each. */
  readonly label: string;
  readonly series: RunSeries;
  /** Steps of the whole run. */
  readonly total: number;
}

type Settings = Pick<ChartSettings, 'axis' | 'strength'>;

/** Runs upon each other: loss, validation, speed, memory; a colour and a dash each. */
export function overlayChartSpecs(runs: readonly OverlaidRun[], settings: Settings): ChartSpec[] {
  const chart = (title: string, unit: string, lines: ChartLine[]): ChartSpec => ({
    ...{ title, unit, axis: settings.axis, lines, marks: [] },
  });
  const curve = (name: CurveName) => runs.map((run, colour) => smoothed(run, name, colour, settings));
  return [
    chart('Perda no treino', 'por token', curve('loss')),
    chart(
      'Perda na validação',
      'por token',
      runs.map((run, colour) => validation(run, colour, settings)),
    ),
    chart('Velocidade', 'tokens/s', curve('tokens_per_second')),
    chart('Memória', 'GB', curve('memory_gb')),
  ];
}

function smoothed(
  { label, series, total }: OverlaidRun,
  name: CurveName,
  colour: number,
  settings: Settings,
): ChartLine {
  const { mean } = series.curves[name];
  const range = Math.max(total, series.steps.at(-1) ?? 0);
  const values = smoothCurve(series.steps, mean, { strength: settings.strength, range });
  const places = settings.axis === 'passo' ? series.steps : series.elapsed;
  return { label, colour, points: values.map((y, i) => ({ x: places[i] ?? 0, y })) };
}

function validation({ label, series }: OverlaidRun, colour: number, { axis }: Settings): ChartLine {
  const { steps, loss } = series.validation;
  const place = (step: number) => {
    if (axis === 'passo') return step;
    const at = series.steps.findIndex((known) => known >= step);
    return series.elapsed[at === -1 ? series.elapsed.length - 1 : at] ?? 0;
  };
  return { label, colour, dots: true, points: steps.map((step, i) => ({ x: place(step), y: loss[i] ?? null })) };
}
