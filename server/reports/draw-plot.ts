import { fileURLToPath } from 'node:url';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { Chart, type ChartItem, Legend, LinearScale, LineController, LineElement, PointElement, Title } from 'chart.js';
import type { Plot } from './run-plots.ts';

Chart.register(Legend, LinearScale, LineController, LineElement, PointElement, Title);
GlobalFonts.registerFromPath(
  fileURLToPath(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')),
  'Inter',
);

const size = { width: 1200, height: 640 };
/** More points than this say no more on 1200 pixels. */
const mostPoints = 2000;

/** Draws a plot as a PNG. */
export function drawPlot(plot: Plot): Buffer {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, size.width, size.height);
  // The canvas of the server has all that Chart.js draws with, and not the type of a browser's.
  const chart = new Chart(canvas as unknown as ChartItem, {
    type: 'line',
    data: {
      datasets: plot.lines.map(({ label, points, color, faint }) => ({
        label,
        data: thinned(points),
        borderColor: faint ? `${color}44` : color,
        borderWidth: faint ? 1 : 2.5,
        pointRadius: points.length <= 60 && !faint ? 3 : 0,
        pointBackgroundColor: color,
      })),
    },
    options: {
      animation: false,
      responsive: false,
      parsing: false,
      font: { family: 'Inter', size: 16 },
      plugins: {
        title: { display: true, text: plot.title, font: { family: 'Inter', size: 22 } },
        legend: { display: plot.lines.length > 1, labels: { font: { family: 'Inter', size: 16 } } },
      },
      scales: {
        x: { type: 'linear', title: { display: true, text: 'passo', font: { family: 'Inter', size: 16 } } },
        y: { title: { display: true, text: plot.unit, font: { family: 'Inter', size: 16 } } },
      },
    },
  });
  const png = canvas.toBuffer('image/png');
  chart.destroy();
  return png;
}

function thinned(points: readonly { x: number; y: number }[]): { x: number; y: number }[] {
  const every = Math.max(1, Math.ceil(points.length / mostPoints));
  return points.filter((_, i) => i % every === 0 || i === points.length - 1);
}
