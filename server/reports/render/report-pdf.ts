import { createCanvas, PDFDocument } from '@napi-rs/canvas';
import type { Report } from '#server/contracts/report.ts';
import { loadCanvasFonts } from './canvas-fonts.ts';
import { type Block, reportBlocks } from './report-blocks.ts';

/** A4, in points. */
const page = { width: 595, height: 842, side: 40, top: 48, bottom: 48 };

/** A report as PDF: text that can be selected, charts as lines. */
export function reportPdf(report: Report): Buffer {
  loadCanvasFonts();
  const blocks = reportBlocks(report, createCanvas(1, 1).getContext('2d'));
  const document = new PDFDocument({ title: report.title, creator: 'Farense' });
  for (const [i, onPage] of pagesOf(blocks).entries()) {
    const context = document.beginPage(page.width, page.height);
    context.translate(page.side, page.top);
    for (const { height, paint } of onPage) {
      paint(context);
      context.translate(0, height);
    }
    context.resetTransform();
    context.font = '10px Inter';
    context.fillStyle = '#5c5a55';
    context.textAlign = 'right';
    context.fillText(String(i + 1), page.width - page.side, page.height - 24);
    document.endPage();
  }
  return document.close();
}

/** Fills pages with blocks; headings go over to the next page with what they head. */
function pagesOf(blocks: readonly Block[]): Block[][] {
  const room = page.height - page.top - page.bottom;
  const pages: Block[][] = [[]];
  let used = 0;
  for (const [i, block] of blocks.entries()) {
    if (used + heightWithNext(blocks, i) > room && used > 0) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(block);
    used += block.height;
  }
  return pages;
}

function heightWithNext(blocks: readonly Block[], i: number): number {
  const block = blocks[i];
  if (!block) return 0;
  return block.height + (block.heading ? heightWithNext(blocks, i + 1) : 0);
}
