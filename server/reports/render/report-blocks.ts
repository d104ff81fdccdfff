import type { ChartSpec } from '#server/contracts/chart-spec.ts';
import type { Report, ReportSection, ReportTable } from '#server/contracts/report.ts';
import { colourOf, dashOf, type Painter, paintChart, printed, strokePath } from './paint-chart.ts';
import { wrapText } from './wrap-text.ts';

/** A piece of a report that stays whole: so high, painted with its upper left corner at the origin. */
export interface Block {
  readonly height: number;
  readonly paint: (painter: Painter) => void;
  /** Does not stand alone at the foot of a page. */
  readonly heading?: boolean;
}

/** Width of everything, in points of a page. */
export const blockWidth = 515;
const chartHeight = 210;
const cellRoom = 8;

const fonts = {
  title: '500 26px Newsreader',
  section: '500 18px Newsreader',
  strong: '600 12px Inter',
  text: '12px Inter',
  small: '10.5px Inter',
  figure: '500 20px Newsreader',
} as const;

/** A report cut into blocks, for pages or for one long picture. `measure`: any painter, to know how wide letters are. */
export function reportBlocks(report: Report, measure: Painter): Block[] {
  const made = new Date(report.made_at).toLocaleDateString('pt-PT', { dateStyle: 'long', timeZone: 'Europe/Lisbon' });
  return [
    ...paragraph(measure, report.title, fonts.title, 30, printed.ink),
    ...paragraph(measure, `Treino de modelos do Farense · ${made}`, fonts.small, 20, printed.soft),
    ...report.sections.flatMap((section) => sectionBlocks(measure, section)),
  ];
}

function sectionBlocks(measure: Painter, { title, text, figures, charts, tables }: ReportSection): Block[] {
  return [
    heading(title),
    ...text.flatMap((line) => paragraph(measure, line, fonts.text, 17, printed.ink)),
    ...(figures.length > 0 ? [figureRow(figures)] : []),
    ...charts.map(chartBlock),
    ...tables.flatMap((table) => tableBlocks(measure, table)),
  ];
}

function heading(title: string): Block {
  return {
    height: 48,
    heading: true,
    paint: (painter) => {
      rule(painter, 14, printed.ink, 1);
      write(painter, title, 0, 38, fonts.section);
    },
  };
}

function paragraph(measure: Painter, text: string, font: string, lineHeight: number, colour: string): Block[] {
  return wrapText(measure, text, font, blockWidth).map((line) => ({
    height: lineHeight,
    paint: (painter) => write(painter, line, 0, lineHeight * 0.72, font, colour),
  }));
}

function figureRow(figures: ReportSection['figures']): Block {
  const perRow = 4;
  const width = blockWidth / perRow;
  return {
    height: Math.ceil(figures.length / perRow) * 48 + 6,
    paint: (painter) => {
      for (const [i, { label, value }] of figures.entries()) {
        const [x, y] = [(i % perRow) * width, Math.floor(i / perRow) * 48];
        write(painter, label, x, y + 14, fonts.small, printed.soft);
        write(painter, value, x, y + 36, fonts.figure);
      }
    },
  };
}

function chartBlock(spec: ChartSpec): Block {
  const legend = spec.lines.filter(({ faint }) => !faint);
  return {
    height: chartHeight + 40 + (legend.length > 1 ? 18 : 0),
    paint: (painter) => {
      write(painter, spec.unit ? `${spec.title} (${spec.unit})` : spec.title, 0, 18, fonts.strong);
      painter.save();
      painter.translate(0, 24);
      paintChart(painter, spec, { width: blockWidth, height: chartHeight });
      painter.restore();
      if (legend.length > 1) paintLegend(painter, legend, chartHeight + 40);
    },
  };
}

function paintLegend(painter: Painter, lines: ChartSpec['lines'], y: number): void {
  let x = 46;
  for (const { label, colour, dashed } of lines) {
    painter.strokeStyle = colourOf(colour);
    painter.lineWidth = 1.75;
    painter.setLineDash(dashed ? [6, 4] : dashOf(colour));
    strokePath(painter, [
      [x, y - 4],
      [x + 22, y - 4],
    ]);
    painter.setLineDash([]);
    write(painter, label, x + 28, y, fonts.small);
    x += 28 + painter.measureText(label).width + 18;
  }
}

/** The caption and the head stay together; each row may go to the next page. */
function tableBlocks(measure: Painter, { title, columns, rows }: ReportTable): Block[] {
  const widths = columnWidths(measure, [columns.map(({ label }) => label), ...rows]);
  const row = (cells: readonly string[], font: string, colour: string, line: string): Block => {
    const wrapped = cells.map((cell, i) => wrapText(measure, cell, font, (widths[i] ?? 0) - cellRoom));
    const height = Math.max(1, ...wrapped.map(({ length }) => length)) * 14 + 8;
    return {
      height,
      paint: (painter) => {
        let x = 0;
        for (const [i, lines] of wrapped.entries()) {
          const width = widths[i] ?? 0;
          const right = columns[i]?.number ?? false;
          for (const [k, text] of lines.entries())
            write(painter, text, right ? x + width - cellRoom : x, 14 + k * 14, font, colour, right ? 'right' : 'left');
          x += width;
        }
        rule(painter, height - 1, line, 0.75);
      },
    };
  };
  const caption = paragraph(measure, title, fonts.strong, 17, printed.ink).map((block) => ({
    ...block,
    heading: true,
  }));
  const head = {
    ...row(
      columns.map(({ label }) => label),
      fonts.small,
      printed.soft,
      printed.ink,
    ),
    heading: true,
  };
  return [gap(10), ...caption, head, ...rows.map((cells) => row(cells, fonts.small, printed.ink, printed.rule))];
}

const gap = (height: number): Block => ({ height, heading: true, paint: () => undefined });

/** Short columns get what they need, long ones share the rest. */
function columnWidths(measure: Painter, rows: readonly (readonly string[])[]): number[] {
  measure.font = fonts.small;
  const count = rows[0]?.length ?? 0;
  const wanted = Array.from({ length: count }, (_, i) =>
    Math.max(...rows.slice(0, 200).map((row) => measure.measureText(row[i] ?? '').width + 2 * cellRoom)),
  );
  const total = wanted.reduce((sum, width) => sum + width, 0);
  if (total <= blockWidth) return wanted.map((width) => width * (blockWidth / total));
  const fair = blockWidth / count;
  const spare = wanted.reduce((sum, width) => sum + Math.max(0, fair - width), 0);
  const over = wanted.reduce((sum, width) => sum + Math.max(0, width - fair), 0);
  return wanted.map((width) => (width <= fair ? width : fair + (spare * (width - fair)) / over));
}

function rule(painter: Painter, y: number, colour: string, width: number): void {
  painter.strokeStyle = colour;
  painter.lineWidth = width;
  strokePath(painter, [
    [0, y],
    [blockWidth, y],
  ]);
}

function write(
  painter: Painter,
  text: string,
  x: number,
  y: number,
  font: string,
  colour = printed.ink,
  align: 'left' | 'right' = 'left',
): void {
  painter.font = font;
  painter.fillStyle = colour;
  painter.textAlign = align;
  painter.fillText(text, x, y);
}
