import { join } from 'node:path';
import { createCanvas, GlobalFonts, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { paths } from '#server/config/paths.ts';
import { remember } from '#server/config/remember.ts';
import { wrapText } from './wrap-text.ts';

/** What messaging apps and social networks show a link with, in pixels. */
export const previewSize = { width: 1200, height: 630 };

const margin = 80;
const column = previewSize.width - 2 * margin;
const colours = { paper: '#faf9f6', ink: '#121212', soft: '#5c5a55' };

const fontFile = (family: string) =>
  join(paths.root, `node_modules/@fontsource-variable/${family}/files/${family}-latin-wght-normal.woff2`);

const fonts = () =>
  remember('preview-fonts', () =>
    ['newsreader', 'inter'].every((family) => GlobalFonts.registerFromPath(fontFile(family), `preview-${family}`)),
  );

/** Our mark, the half-and-half roundel with an F, as in app/icon.svg. */
function drawMark(context: SKRSContext2D, x: number, y: number, size: number): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 32, size / 32);
  const fill = (colour: string, path: string) => {
    context.fillStyle = colour;
    context.fill(new Path2D(path));
  };
  fill(colours.ink, 'M31 16a15 15 0 1 1-30 0a15 15 0 1 1 30 0z');
  fill(colours.paper, 'M16 1.75a14.25 14.25 0 0 1 0 28.5z');
  fill(colours.paper, 'M10.5 8H16v3.1h-2.1v3.5H16v3h-2.1V24h-3.4z');
  fill(colours.ink, 'M16 8h5.5v3.1H16zm0 6.6h4v3h-4z');
  context.restore();
}

interface Block {
  text: string;
  font: string;
  lineHeight: number;
  lines: number;
  colour: string;
}

/** Draws lines from `y` down; returns where they end. */
function drawBlock(context: SKRSContext2D, { text, font, lineHeight, lines, colour }: Block, y: number): number {
  context.font = font;
  context.fillStyle = colour;
  const wrapped = wrapText(text, column, lines, (part) => context.measureText(part).width);
  for (const [i, line] of wrapped.entries()) context.fillText(line, margin, y + i * lineHeight);
  return y + wrapped.length * lineHeight;
}

/** A picture for a link, as PNG: a question set like a heading, the beginning of its answer, and our mark. */
export async function drawPreview(question: string, answer: string): Promise<Buffer> {
  fonts();
  const canvas = createCanvas(previewSize.width, previewSize.height);
  const context = canvas.getContext('2d');
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, previewSize.width, previewSize.height);
  context.fillStyle = colours.ink;
  context.fillRect(0, 0, 16, previewSize.height);
  context.textBaseline = 'top';
  const serif = '500 64px preview-newsreader';
  const asked = drawBlock(
    context,
    { text: question, font: serif, lineHeight: 74, lines: 3, colour: colours.ink },
    margin,
  );
  const foot = previewSize.height - margin - 20;
  const lineHeight = 50;
  const begin = asked + 24;
  // As much of the answer as there is room for above the foot.
  const lines = Math.floor((foot - 20 - begin) / lineHeight);
  drawBlock(context, { text: answer, font: '400 34px preview-inter', lineHeight, lines, colour: colours.soft }, begin);
  drawMark(context, margin, foot - 4, 56);
  context.font = '600 32px preview-newsreader';
  context.fillStyle = colours.ink;
  context.fillText('Farense', margin + 76, foot + 10);
  context.font = '400 24px preview-inter';
  context.fillStyle = colours.soft;
  context.textAlign = 'right';
  context.fillText('projeto de adeptos, não oficial', previewSize.width - margin, foot + 12);
  return canvas.encode('png');
}
