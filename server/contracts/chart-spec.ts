/** One line of a chart. Values without a place (`y` null) break it. */
export interface ChartLine {
  readonly label: string;
  readonly points: readonly ChartPoint[];
  /** Which of the chart's colours, from 0; the same number, the same colour, in every chart of a page. */
  readonly colour: number;
  /** Pale and thin, and not in the legend: the raw values beneath a smoothed line. */
  readonly faint?: boolean;
  readonly dashed?: boolean;
  /** Few and far between: a dot each. */
  readonly dots?: boolean;
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number | null;
}

export interface ChartMark {
  readonly kind: 'best' | 'checkpoint' | 'interruption';
  readonly x: number;
  /** Height of a dot; the others are upright lines. */
  readonly y?: number;
  readonly label: string;
}

export interface ChartSpec {
  readonly title: string;
  /** Of the values. */
  readonly unit: string;
  readonly axis: 'passo' | 'tempo';
  readonly lines: readonly ChartLine[];
  readonly marks: readonly ChartMark[];
  /** Where the bottom axis ends, though nothing is there yet. */
  readonly end?: number;
}

/** What of the bottom axis is shown; null: all. */
export interface ChartRange {
  readonly from: number;
  readonly to: number;
}
