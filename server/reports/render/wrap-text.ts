import type { Painter } from './paint-chart.ts';

/** Breaks text into lines no wider than `width`; a word that is wider by itself is broken too. */
export function wrapText(measure: Painter, text: string, font: string, width: number): string[] {
  measure.font = font;
  const fits = (line: string) => measure.measureText(line).width <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line) && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && !fits(line.slice(0, end))) end--;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return [...lines, line];
}
