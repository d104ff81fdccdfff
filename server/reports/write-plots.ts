import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { writeFileAtomic } from '#server/checkpoints/write-file-atomic.ts';
import type { ChartSpec } from '#server/contracts/chart-spec.ts';
import type { Report } from '#server/contracts/report.ts';
import { loadCanvasFonts } from './render/canvas-fonts.ts';
import { paintChart, printed } from './render/paint-chart.ts';

const size = { width: 640, height: 340 };
const scale = 2;
const titleHeight = 36;

/** Draws each chart of a report as a PNG into a folder. @returns the files */
export function writePlots(report: Report, folder: string): string[] {
  loadCanvasFonts();
  return report.sections
    .flatMap(({ charts }) => charts)
    .map((chart) => {
      const file = join(folder, `${fileName(chart.title)}.png`);
      writeFileAtomic(file, drawPlot(chart));
      return file;
    });
}

/** `Taxa de aprendizagem` is `taxa-de-aprendizagem`, `Memória` is `memoria`. */
const fileName = (title: string) =>
  title
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N} ]/gu, '')
    .toLowerCase()
    .replaceAll(' ', '-');

function drawPlot(chart: ChartSpec): Buffer {
  const canvas = createCanvas(size.width * scale, size.height * scale);
  const context = canvas.getContext('2d');
  context.scale(scale, scale);
  context.fillStyle = printed.paper;
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = printed.ink;
  context.font = '600 15px Inter';
  context.fillText(chart.unit ? `${chart.title} (${chart.unit})` : chart.title, 16, 24);
  context.translate(0, titleHeight);
  paintChart(context, chart, { width: size.width, height: size.height - titleHeight });
  return canvas.toBuffer('image/png');
}
