import type { ChartOptions } from 'chart.js';
import type { AnnotationOptions } from 'chartjs-plugin-annotation';
import type { ChartMark, ChartRange, ChartSpec } from '#server/contracts/chart-spec.ts';
import { chartValue } from '#server/contracts/chart-value.ts';
import { decimal, duration } from '#server/contracts/number-words.ts';
import type { Ink } from './use-ink.ts';
import { valueBounds } from './value-bounds.ts';

export interface ChartLook {
  spec: ChartSpec;
  ink: Ink;
  logarithmic: boolean;
  ignoreOutliers: boolean;
  range: ChartRange | null;
  onRange: (range: ChartRange | null) => void;
}

/** Share of the values, at each end, that `ignore outliers` leaves out of the picture. */
const outlierShare = 0.01;

const font = { family: 'Inter Variable, Inter, system-ui, sans-serif', size: 12 };

/** How a chart looks and answers to hand and wheel. */
export function chartOptions(look: ChartLook): ChartOptions<'line'> {
  const { spec, ink } = look;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    parsing: false,
    normalized: true,
    font,
    interaction: { mode: 'nearest', axis: 'x', intersect: false },
    layout: { padding: { top: 18, right: 8 } },
    scales: scales(look),
    plugins: {
      tooltip: tooltip(spec, ink),
      annotation: { clip: false, annotations: spec.marks.map((mark) => annotationOf(mark, ink)) },
      zoom: zoom(look),
    },
  };
}

function scales({ spec, ink, logarithmic, ignoreOutliers, range }: ChartLook): ChartOptions<'line'>['scales'] {
  const bounds = valueBounds(spec.lines, ignoreOutliers ? outlierShare : 0);
  const ticks = { color: ink.soft, font, maxTicksLimit: 6, includeBounds: false };
  return {
    x: {
      type: 'linear',
      min: range?.from ?? 0,
      ...(range ? { max: range.to } : spec.end === undefined ? {} : { max: spec.end }),
      grid: { display: false },
      border: { color: ink.rule },
      ticks: { ...ticks, maxRotation: 0, callback: (value) => place(spec, Number(value)) },
    },
    y: {
      type: logarithmic ? 'logarithmic' : 'linear',
      ...(bounds && !(logarithmic && bounds.min <= 0) ? bounds : {}),
      grid: { color: ink.rule },
      border: { display: false },
      ticks: { ...ticks, maxTicksLimit: 5, callback: (value) => chartValue(Number(value)) },
    },
  };
}

function tooltip(spec: ChartSpec, ink: Ink) {
  return {
    backgroundColor: ink.ink,
    titleColor: ink.paper,
    bodyColor: ink.paper,
    titleFont: font,
    bodyFont: font,
    cornerRadius: 2,
    displayColors: false,
    filter: ({ dataset }: { dataset: { borderWidth?: unknown } }) => dataset.borderWidth !== 1,
    callbacks: {
      title: ([first]: { parsed: { x: number | null } }[]) => `${spec.axis} ${place(spec, first?.parsed.x ?? 0)}`,
      label: ({ dataset, parsed }: { dataset: { label?: string }; parsed: { y: number | null } }) =>
        `${dataset.label ?? ''}: ${chartValue(parsed.y ?? Number.NaN)} ${spec.unit}`,
    },
  };
}

function zoom({ onRange }: ChartLook) {
  const told = ({ chart }: { chart: { scales: Record<string, { min: number; max: number }> } }) => {
    const x = chart.scales.x;
    if (x) onRange({ from: Math.max(0, Math.floor(x.min)), to: Math.ceil(x.max) });
  };
  return {
    // A drag chooses a part; with Shift it moves; the wheel, with Ctrl, so that the page still scrolls.
    zoom: {
      mode: 'x' as const,
      drag: { enabled: true, threshold: 8 },
      wheel: { enabled: true, modifierKey: 'ctrl' as const },
      pinch: { enabled: true },
      onZoomComplete: told,
    },
    pan: { mode: 'x' as const, enabled: true, modifierKey: 'shift' as const, onPanComplete: told },
  };
}

function annotationOf(mark: ChartMark, ink: Ink): AnnotationOptions {
  if (mark.kind === 'best' && mark.y !== undefined)
    return {
      type: 'point',
      xValue: mark.x,
      yValue: mark.y,
      radius: 5,
      backgroundColor: ink.accent,
      borderColor: ink.paper,
      borderWidth: 1.5,
    };
  const crash = mark.kind === 'interruption';
  return {
    type: 'line',
    scaleID: 'x',
    value: mark.x,
    borderColor: crash ? ink.bad : ink.rule,
    borderWidth: crash ? 1.5 : 1,
    borderDash: crash ? [2, 3] : [],
    drawTime: 'beforeDatasetsDraw',
    label: {
      display: crash && mark.label !== '',
      content: mark.label,
      position: 'start',
      yAdjust: -18,
      color: ink.bad,
      backgroundColor: 'transparent',
      padding: 0,
      font: { ...font, weight: 'normal' },
    },
  };
}

const place = ({ axis }: ChartSpec, x: number) => (axis === 'tempo' ? duration(x) : decimal(x, 0));
