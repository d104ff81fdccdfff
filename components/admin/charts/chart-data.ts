import type { ChartData } from 'chart.js';
import type { ChartLine, ChartSpec } from '#server/contracts/chart-spec.ts';
import type { Ink } from './use-ink.ts';

const dashes = [[], [6, 4], [2, 3], [8, 3, 2, 3], [], [6, 4]];

/** A chart's lines as Chart.js takes them. */
export function chartData({ lines }: ChartSpec, ink: Ink): ChartData<'line', { x: number; y: number | null }[]> {
  return { datasets: lines.map((line) => dataset(line, ink)) };
}

function dataset(line: ChartLine, ink: Ink) {
  const colour = ink.lines[line.colour % ink.lines.length] ?? ink.ink;
  return {
    label: line.label,
    data: [...line.points],
    borderColor: line.faint ? translucent(colour, 0.28) : colour,
    backgroundColor: colour,
    borderWidth: line.faint ? 1 : 2,
    borderDash: line.faint ? [] : line.dashed ? [6, 4] : (dashes[line.colour % dashes.length] ?? []),
    borderJoinStyle: 'round' as const,
    pointRadius: line.dots ? 3.5 : 0,
    pointHoverRadius: line.faint ? 0 : 4,
    pointBorderWidth: 0,
    order: line.faint ? 1 : 0,
  };
}

/** `rgb(…)`, as browsers resolve colours, with an opacity. */
const translucent = (colour: string, opacity: number) =>
  colour.startsWith('rgb(') ? colour.replace('rgb(', 'rgba(').replace(')', `, ${opacity})`) : colour;
