import { createCanvas } from '@napi-rs/canvas';
import type { Report } from '#server/contracts/report.ts';
import { loadCanvasFonts } from './canvas-fonts.ts';
import { paintChart, printed } from './paint-chart.ts';
import { wrapText } from './wrap-text.ts';

/** What previews of links show, in the size that they ask for. */
const size = { width: 1200, height: 630 };
const side = 64;

/** A shared report in one picture: its title and its first chart. */
export function reportPicture(report: Report): Buffer {
  loadCanvasFonts();
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.fillStyle = printed.paper;
  context.fillRect(0, 0, size.width, size.height);
  context.fillStyle = printed.soft;
  context.font = '24px Inter';
  context.fillText('Farense · treino de modelos', side, 72);
  context.fillStyle = printed.ink;
  const [title = ''] = wrapText(context, report.title, '500 52px Newsreader', size.width - 2 * side);
  context.fillText(title, side, 140);
  const [chart] = report.sections.flatMap(({ charts }) => charts);
  if (chart) {
    context.translate(side - 40, 190);
    context.scale(2, 2);
    paintChart(context, chart, { width: (size.width - 2 * side + 40) / 2, height: 200 });
  }
  return canvas.toBuffer('image/png');
}
