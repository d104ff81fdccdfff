import type { ChartLine, ChartMark, ChartPoint, ChartSpec } from './chart-spec.ts';
import type { CurveName } from './run-curves.ts';
import { type RunMarker, runMarkers } from './run-markers.ts';
import type { RunSeries } from './run-series.ts';
import { smoothCurve } from './smooth-curve.ts';
import type { RunEvent } from './training-run.ts';

export interface ChartSettings {
  readonly axis: 'passo' | 'tempo';
  /** 0 to 1. */
  readonly strength: number;
  /** Steps of the whole run. */
  readonly total: number;
}

/** The charts of a run: loss with validation; then rate, gradient, speed and memory. */
export function runChartSpecs(series: RunSeries, events: readonly RunEvent[], settings: ChartSettings) {
  const place = placing(series, settings.axis);
  const draw = (name: CurveName, label: string) => smoothedLines(series, name, label, settings);
  const plain = (name: CurveName, label: string, colour = 0): ChartLine => ({
    label,
    colour,
    points: series.curves[name].mean.map((y, i) => ({ x: place.at(i), y })),
  });
  const marks = runMarkers(events);
  // Their words stand on the first chart; on the others the line says enough.
  const breaks = chartMarks(marks, ['interruption'], place, series).map((mark) => ({ ...mark, label: '' }));
  const end = settings.axis === 'passo' && settings.total > 0 ? { end: settings.total } : {};
  const chart = (title: string, unit: string, lines: ChartLine[], chosen = breaks): ChartSpec => ({
    ...{ title, unit, axis: settings.axis, lines, marks: chosen },
    ...end,
  });
  const all = chartMarks(marks, ['interruption', 'checkpoint', 'best'], place, series);
  return {
    loss: chart('Perda', 'por token', [...draw('loss', 'treino'), validationLine(series, place)], all),
    rate: chart('Taxa de aprendizagem', '', [plain('learning_rate', 'taxa')]),
    gradient: chart('Norma do gradiente', '', draw('grad_norm', 'norma')),
    speed: chart('Velocidade', 'tokens/s', draw('tokens_per_second', 'velocidade')),
    memory: chart('Memória', 'GB', [plain('memory_gb', 'cálculo'), plain('rss_gb', 'processo', 1)]),
  };
}

/** The raw curve, pale, and the smoothed one upon it; without smoothing the raw curve in full. */
function smoothedLines(series: RunSeries, name: CurveName, label: string, settings: ChartSettings): ChartLine[] {
  const { axis, strength, total } = settings;
  const place = placing(series, axis);
  const { mean, low, high } = series.curves[name];
  const raw: ChartPoint[] = mean.flatMap((_, i) =>
    low[i] === high[i]
      ? [{ x: place.at(i), y: low[i] ?? null }]
      : [
          { x: place.at(i), y: low[i] ?? null },
          { x: place.at(i), y: high[i] ?? null },
        ],
  );
  if (strength === 0) return [{ label, colour: 0, points: raw }];
  const range = Math.max(total, series.steps.at(-1) ?? 0);
  const smooth = smoothCurve(series.steps, mean, { strength, range });
  return [
    { label, colour: 0, faint: true, points: raw },
    { label, colour: 0, points: smooth.map((y, i) => ({ x: place.at(i), y })) },
  ];
}

function validationLine({ validation }: RunSeries, place: Placing): ChartLine {
  const points = validation.steps.map((step, i) => ({ x: place.of(step), y: validation.loss[i] ?? null }));
  return { label: 'validação', colour: 1, dashed: true, dots: points.length <= 60, points };
}

interface Placing {
  /** Of the i-th point. */
  at: (i: number) => number;
  /** Of a step. */
  of: (step: number) => number;
}

function placing({ steps, elapsed }: RunSeries, axis: ChartSettings['axis']): Placing {
  const from = axis === 'passo' ? steps : elapsed;
  const of = (step: number) => {
    if (axis === 'passo') return step;
    const at = steps.findIndex((known) => known >= step);
    return elapsed[at === -1 ? elapsed.length - 1 : at] ?? 0;
  };
  return { at: (i) => from[i] ?? 0, of };
}

function chartMarks(
  markers: readonly RunMarker[],
  kinds: readonly RunMarker['kind'][],
  place: Placing,
  { validation }: RunSeries,
): ChartMark[] {
  return markers
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, step, label }) => {
      const y = kind === 'best' ? validation.loss[validation.steps.indexOf(step)] : undefined;
      return { kind, x: place.of(step), label, ...(y === undefined ? {} : { y }) };
    });
}
