import type { ChartSpec } from '#server/contracts/chart-spec.ts';
import { escapeHtml } from './escape-html.ts';
import { type ChartLayout, layoutChart } from './layout-chart.ts';

const box = { width: 720, height: 280 };

/** A chart as SVG: colours and dashes come from report.css by class, so that it follows light and dark. */
export function chartSvg(spec: ChartSpec): string {
  const layout = layoutChart(spec, box);
  const { plot } = layout;
  return [
    `<svg class="chart" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-label="Gráfico: ${escapeHtml(spec.title)}">`,
    ...layout.leftTicks.flatMap(({ at, label }) => [
      `<path class="grid" d="M${plot.left} ${at}H${plot.right}"/>`,
      `<text x="${plot.left - 8}" y="${at + 4}" text-anchor="end">${escapeHtml(label)}</text>`,
    ]),
    ...layout.bottomTicks.map(
      ({ at, label }) => `<text x="${at}" y="${box.height - 6}" text-anchor="middle">${escapeHtml(label)}</text>`,
    ),
    ...marks(layout),
    ...lines(layout),
    ...layout.dots.map(({ x, y, colour }) => `<circle class="dot c${colour % 6}" cx="${x}" cy="${y}" r="3"/>`),
    ...best(layout),
    '</svg>',
  ].join('');
}

function lines({ lines: all }: ChartLayout): string[] {
  return all.flatMap(({ line, paths }) => {
    const look = `c${line.colour % 6}${line.faint ? ' faint' : ''}${line.dashed ? ' dashed' : ''}`;
    return paths.map((path) => `<path class="line ${look}" d="M${path.map(([x, y]) => `${x} ${y}`).join('L')}"/>`);
  });
}

function marks({ marks: all, plot }: ChartLayout): string[] {
  return all
    .filter(({ kind }) => kind === 'interruption')
    .map(
      ({ x, label }) =>
        `<path class="break" d="M${x} ${plot.top}V${plot.bottom}"/><text class="break" x="${x + 4}" y="${plot.top - 6}">${escapeHtml(label)}</text>`,
    );
}

const best = ({ marks: all }: ChartLayout) =>
  all.filter(({ kind }) => kind === 'best').map(({ x, y }) => `<circle class="best" cx="${x}" cy="${y}" r="5"/>`);
