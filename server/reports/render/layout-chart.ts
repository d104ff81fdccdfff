import { axisTicks } from '#server/contracts/axis-ticks.ts';
import type { ChartLine, ChartMark, ChartSpec } from '#server/contracts/chart-spec.ts';
import { chartValue } from '#server/contracts/chart-value.ts';
import { decimal, duration } from '#server/contracts/number-words.ts';
import { valueRoom } from '#server/contracts/value-room.ts';

export interface ChartBox {
  readonly width: number;
  readonly height: number;
}

/** A chart as geometry, in the units of its box, for any painter. */
export interface ChartLayout {
  readonly plot: { left: number; top: number; right: number; bottom: number };
  readonly lines: readonly { readonly line: ChartLine; readonly paths: readonly (readonly [number, number])[][] }[];
  readonly dots: readonly { readonly x: number; readonly y: number; readonly colour: number }[];
  readonly bottomTicks: readonly { readonly at: number; readonly label: string }[];
  readonly leftTicks: readonly { readonly at: number; readonly label: string }[];
  readonly marks: readonly {
    readonly kind: ChartMark['kind'];
    readonly x: number;
    readonly y: number;
    readonly label: string;
  }[];
}

const margin = { left: 46, top: 20, right: 10, bottom: 24 };
/** Fewer points than this get a dot each. */
const fewDots = 60;

/** Places a chart's lines, ticks and marks in a box. */
export function layoutChart(spec: ChartSpec, { width, height }: ChartBox): ChartLayout {
  const plot = { left: margin.left, top: margin.top, right: width - margin.right, bottom: height - margin.bottom };
  const [xs, ys] = extents(spec);
  const x = scale(xs, plot.left, plot.right);
  const y = scale(ys, plot.bottom, plot.top);
  return {
    plot,
    lines: spec.lines.map((line) => ({ line, paths: pathsOf(line, x, y) })),
    dots: spec.lines.flatMap((line) => dotsOf(line, x, y)),
    bottomTicks: axisTicks(xs.min, xs.max, 5).map((value) => ({ at: x(value), label: place(spec, value) })),
    leftTicks: axisTicks(ys.min, ys.max, 4).map((value) => ({ at: y(value), label: chartValue(value) })),
    marks: spec.marks
      .filter((mark) => mark.kind !== 'checkpoint')
      .map((mark) => ({
        kind: mark.kind,
        x: x(mark.x),
        y: mark.y === undefined ? plot.top : y(mark.y),
        label: mark.label,
      })),
  };
}

interface Extent {
  min: number;
  max: number;
}

function extents({ lines, end }: ChartSpec): [Extent, Extent] {
  const xs: Extent = { min: 0, max: end ?? 1 };
  const ys: Extent = { min: Number.POSITIVE_INFINITY, max: Number.NEGATIVE_INFINITY };
  for (const { points } of lines)
    for (const { x, y } of points) {
      xs.max = Math.max(xs.max, x);
      if (y === null || !Number.isFinite(y)) continue;
      ys.min = Math.min(ys.min, y);
      ys.max = Math.max(ys.max, y);
    }
  if (ys.min > ys.max) return [xs, { min: 0, max: 1 }];
  const room = valueRoom(ys.min, ys.max);
  // What is never negative is not drawn as if it could be.
  return [xs, { min: ys.min >= 0 ? Math.max(0, ys.min - room) : ys.min - room, max: ys.max + room }];
}

type Scale = (value: number) => number;

function scale({ min, max }: Extent, from: number, to: number): Scale {
  return (value) => Math.round((from + ((value - min) / (max - min || 1)) * (to - from)) * 10) / 10;
}

/** Unbroken stretches of a line; where several values share a place on the page, one of each suffices. */
function pathsOf({ points }: ChartLine, x: Scale, y: Scale): [number, number][][] {
  const paths: [number, number][][] = [[]];
  for (const point of points) {
    const path = paths.at(-1);
    if (point.y === null || !Number.isFinite(point.y)) {
      if (path && path.length > 0) paths.push([]);
      continue;
    }
    const [px, py] = [x(point.x), y(point.y)];
    const last = path?.at(-1);
    if (!last || last[0] !== px || last[1] !== py) path?.push([px, py]);
  }
  return paths.filter((path) => path.length > 0);
}

function dotsOf({ dots, points, colour }: ChartLine, x: Scale, y: Scale) {
  if (!dots || points.length > fewDots) return [];
  return points.flatMap((point) => (point.y === null ? [] : [{ x: x(point.x), y: y(point.y), colour }]));
}

const place = ({ axis }: ChartSpec, value: number) => (axis === 'tempo' ? duration(value) : decimal(value, 0));
