import type { SKRSContext2D } from '@napi-rs/canvas';
import type { ChartSpec } from '#server/contracts/chart-spec.ts';
import { type ChartBox, type ChartLayout, layoutChart } from './layout-chart.ts';

/** What every painter of canvases can do: a PNG's, and a page's of a PDF. */
export type Painter = Pick<
  SKRSContext2D,
  | 'save'
  | 'restore'
  | 'translate'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'arc'
  | 'stroke'
  | 'fill'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'setLineDash'
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'lineJoin'
  | 'font'
  | 'textAlign'
>;

/** Ink on paper: what is printed and sent has one look. */
export const printed = {
  paper: '#faf9f6',
  ink: '#121212',
  soft: '#5c5a55',
  rule: '#d9d6cf',
  accent: '#8a4b12',
  bad: '#a3262a',
};
const colours = [printed.ink, printed.accent, '#0072b2', '#00795a', '#a8457f', '#6b6200'];
const dashes = [[], [6, 4], [2, 3], [8, 3, 2, 3], [], [6, 4]];

/** Paints a chart, without its title, with its upper left corner at the origin. */
export function paintChart(painter: Painter, spec: ChartSpec, box: ChartBox): void {
  const layout = layoutChart(spec, box);
  painter.save();
  grid(painter, layout, box);
  breaks(painter, layout);
  for (const { line, paths } of layout.lines) {
    painter.strokeStyle = line.faint ? `${colourOf(line.colour)}48` : colourOf(line.colour);
    painter.lineWidth = line.faint ? 0.75 : 1.75;
    painter.lineJoin = 'round';
    painter.setLineDash(line.faint ? [] : line.dashed ? [6, 4] : dashOf(line.colour));
    for (const path of paths) strokePath(painter, path);
  }
  painter.setLineDash([]);
  for (const { x, y, colour } of layout.dots) dot(painter, x, y, 2.5, colourOf(colour));
  for (const { kind, x, y } of layout.marks) if (kind === 'best') dot(painter, x, y, 4.5, printed.accent);
  painter.restore();
}

export const colourOf = (colour: number) => colours[colour % colours.length] ?? printed.ink;
export const dashOf = (colour: number) => dashes[colour % dashes.length] ?? [];

function grid(painter: Painter, { plot, leftTicks, bottomTicks }: ChartLayout, { height }: ChartBox): void {
  painter.font = '11px Inter';
  painter.strokeStyle = printed.rule;
  painter.lineWidth = 0.75;
  for (const { at, label } of leftTicks) {
    strokePath(painter, [
      [plot.left, at],
      [plot.right, at],
    ]);
    write(painter, label, plot.left - 8, at + 4, 'right');
  }
  for (const { at, label } of bottomTicks) write(painter, label, at, height - 6, 'center');
}

function breaks(painter: Painter, { marks, plot }: ChartLayout): void {
  painter.strokeStyle = printed.bad;
  painter.setLineDash([2, 3]);
  for (const { kind, x, label } of marks) {
    if (kind !== 'interruption') continue;
    strokePath(painter, [
      [x, plot.top],
      [x, plot.bottom],
    ]);
    write(painter, label, x + 4, plot.top - 6, 'left', printed.bad);
  }
  painter.setLineDash([]);
}

export function strokePath(painter: Painter, path: readonly (readonly [number, number])[]): void {
  painter.beginPath();
  for (const [i, [x, y]] of path.entries()) {
    if (i === 0) painter.moveTo(x, y);
    else painter.lineTo(x, y);
  }
  painter.stroke();
}

function dot(painter: Painter, x: number, y: number, radius: number, colour: string): void {
  painter.fillStyle = colour;
  painter.beginPath();
  painter.arc(x, y, radius, 0, 2 * Math.PI);
  painter.fill();
}

function write(
  painter: Painter,
  text: string,
  x: number,
  y: number,
  align: 'left' | 'right' | 'center',
  colour = printed.soft,
) {
  painter.fillStyle = colour;
  painter.textAlign = align;
  painter.fillText(text, x, y);
}
