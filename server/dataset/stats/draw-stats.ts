import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { DatasetStats } from './dataset-stats.ts';

const width = 1200;
const height = 900;
const ink = '#111111';
const faint = '#8a8a8a';
const bar = '#3b3b3b';
const font = (size: number, weight = 'normal') => `${weight} ${size}px sans-serif`;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture of a dataset's statistics: kinds, decades, lengths and answers, as PNG. */
export function drawStats(stats: DatasetStats): Buffer {
  const canvas = createCanvas(width, height);
  const draw = canvas.getContext('2d');
  draw.fillStyle = '#ffffff';
  draw.fillRect(0, 0, width, height);
  draw.fillStyle = ink;
  draw.font = font(26, 'bold');
  draw.fillText(
    `${stats.rows} exemplos, ${(stats.refusalShare * 100).toFixed(1).replace('.', ',')} % sem registo`,
    40,
    52,
  );
  const unit = stats.tokens.measured ? 'tokens' : 'tokens, estimados a 3 bytes cada';
  rowsChart(draw, 'Por tipo', stats.byKind, { x: 40, y: 90, width: 540, height: 760 });
  columnsChart(draw, 'Por década', stats.byDecade, { x: 640, y: 90, width: 520, height: 230 });
  const lengths = Object.fromEntries(stats.tokens.histogram.map(({ from, rows }) => [String(from), rows]));
  columnsChart(draw, `Comprimento (${unit})`, lengths, { x: 640, y: 355, width: 520, height: 230 });
  rowsChart(draw, 'Por resposta', stats.byOutcome, { x: 640, y: 620, width: 520, height: 230 });
  return canvas.toBuffer('image/png');
}

function title(draw: SKRSContext2D, text: string, { x, y }: Box): void {
  draw.fillStyle = ink;
  draw.font = font(18, 'bold');
  draw.textAlign = 'left';
  draw.fillText(text, x, y + 18);
}

/** Horizontal bars with their names and counts, the largest first. */
function rowsChart(draw: SKRSContext2D, name: string, counts: Readonly<Record<string, number>>, box: Box): void {
  title(draw, name, box);
  const entries = Object.entries(counts).sort(([, a], [, b]) => b - a);
  const top = box.y + 32;
  const step = Math.min(30, (box.height - 32) / Math.max(1, entries.length));
  const most = Math.max(1, ...entries.map(([, count]) => count));
  draw.font = font(Math.min(14, step - 4));
  for (const [i, [label, count]] of entries.entries()) {
    const y = top + i * step;
    const length = ((box.width - 220) * count) / most;
    draw.fillStyle = bar;
    draw.fillRect(box.x + 160, y + 2, length, step - 6);
    draw.fillStyle = ink;
    draw.textAlign = 'right';
    draw.fillText(label, box.x + 152, y + step / 2 + 3);
    draw.textAlign = 'left';
    draw.fillText(String(count), box.x + 166 + length, y + step / 2 + 3);
  }
}

/** Columns in the order given, with a name under each. */
function columnsChart(draw: SKRSContext2D, name: string, counts: Readonly<Record<string, number>>, box: Box): void {
  title(draw, name, box);
  const entries = Object.entries(counts);
  const most = Math.max(1, ...entries.map(([, count]) => count));
  const step = box.width / Math.max(1, entries.length);
  const base = box.y + box.height - 22;
  draw.font = font(12);
  draw.textAlign = 'center';
  for (const [i, [label, count]] of entries.entries()) {
    const size = ((box.height - 70) * count) / most;
    draw.fillStyle = bar;
    draw.fillRect(box.x + i * step + 2, base - size, step - 4, size);
    draw.fillStyle = ink;
    draw.fillText(String(count), box.x + (i + 0.5) * step, base - size - 4);
    draw.fillStyle = faint;
    draw.fillText(label, box.x + (i + 0.5) * step, base + 16);
  }
}
