import { createCanvas } from '@napi-rs/canvas';
import type { Report } from '#server/contracts/report.ts';
import { loadCanvasFonts } from './canvas-fonts.ts';
import { printed } from './paint-chart.ts';
import { blockWidth, reportBlocks } from './report-blocks.ts';

const scale = 2;
const side = 32;
/** Higher pictures open nowhere; what is beyond is in the other formats. */
const mostHeight = 8000;

/** A report as one picture. */
export function reportPng(report: Report): Buffer {
  loadCanvasFonts();
  const blocks = reportBlocks(report, createCanvas(1, 1).getContext('2d'));
  let height = 2 * side;
  const fitting = blocks.filter((block) => {
    if (height + block.height > mostHeight) return false;
    height += block.height;
    return true;
  });
  const canvas = createCanvas((blockWidth + 2 * side) * scale, Math.ceil(height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = printed.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.translate(side, side);
  for (const block of fitting) {
    block.paint(context);
    context.translate(0, block.height);
  }
  return canvas.toBuffer('image/png');
}
