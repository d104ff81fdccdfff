'use client';

import './charts.css';

import type { Chart as ChartJs } from 'chart.js';
import dynamic from 'next/dynamic';
import { useId, useRef, useState } from 'react';
import type { ChartRange, ChartSpec } from '#server/contracts/chart-spec.ts';
import { chartCsv } from './chart-csv.ts';
import { ChartTable } from './chart-table.tsx';
import { saveFile } from './save-file.ts';
import { useInk } from './use-ink.ts';

const LineChart = dynamic(() => import('./line-chart.tsx'), { ssr: false });

interface ChartPanelProps {
  spec: ChartSpec;
  logarithmic?: boolean;
  ignoreOutliers?: boolean;
  range: ChartRange | null;
  onRange: (range: ChartRange | null) => void;
  small?: boolean;
  /** Nothing was read yet. */
  loading?: boolean;
}

/** A chart with its title, its ways out (whole screen, PNG, CSV) and the same values as a table. */
export function ChartPanel({
  spec,
  logarithmic = false,
  ignoreOutliers = false,
  range,
  onRange,
  small,
  loading,
}: ChartPanelProps) {
  const titleId = useId();
  const frame = useRef<HTMLElement>(null);
  const chart = useRef<ChartJs<'line', { x: number; y: number | null }[]>>(null);
  const [tableOpen, setTableOpen] = useState(false);
  const ink = useInk();
  const empty = spec.lines.every(({ points }) => points.length === 0);
  const name = spec.title.toLowerCase().replaceAll(' ', '-');

  const savePng = () => {
    const canvas = chart.current?.canvas;
    if (canvas && ink) onPaper(canvas, ink.paper).toBlob((blob) => blob && saveFile(`${name}.png`, blob));
  };
  const saveCsv = () => saveFile(`${name}.csv`, new Blob([chartCsv(spec)], { type: 'text/csv' }));

  return (
    <figure ref={frame} className="chart-panel flex min-w-0 flex-col bg-paper" aria-labelledby={titleId}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={titleId} className="font-sans text-[0.9375rem] font-semibold tracking-normal">
          {spec.title}
        </h2>
        <div className="flex flex-wrap gap-x-4 text-[0.8125rem] text-soft no-print">
          {range && <Quiet onClick={() => onRange(null)}>ver tudo</Quiet>}
          <Quiet onClick={() => frame.current?.requestFullscreen()}>ecrã inteiro</Quiet>
          <Quiet onClick={savePng}>PNG</Quiet>
          <Quiet onClick={saveCsv}>CSV</Quiet>
          <Quiet onClick={() => setTableOpen(!tableOpen)} expanded={tableOpen}>
            tabela
          </Quiet>
        </div>
      </div>
      <div className={`chart-box relative ${small ? 'h-44' : 'h-72'}`}>
        {empty && (
          <p className="absolute inset-0 grid place-content-center text-sm text-soft">
            {loading ? 'A ler as medições…' : 'Ainda sem medições.'}
          </p>
        )}
        {ink && !empty && <LineChart ref={chart} {...{ spec, ink, logarithmic, ignoreOutliers, range, onRange }} />}
      </div>
      <Legend spec={spec} />
      {tableOpen && <ChartTable spec={spec} labelledBy={titleId} />}
    </figure>
  );
}

function Quiet({ onClick, expanded, children }: { onClick: () => void; expanded?: boolean; children: string }) {
  return (
    <button type="button" onClick={onClick} aria-expanded={expanded} className="min-h-9 hover:text-ink hover:underline">
      {children}
    </button>
  );
}

/** Words instead of a box: what each line is, with a piece of it. */
function Legend({ spec }: { spec: ChartSpec }) {
  const named = spec.lines.filter(({ faint }) => !faint);
  if (named.length < 2) return null;
  return (
    <figcaption className="flex flex-wrap justify-end gap-x-5 gap-y-1 pt-1 text-xs">
      {named.map(({ label, colour, dashed }) => (
        <span key={label} className="inline-flex items-center gap-2" data-line={colour % 6}>
          <svg width="22" height="4" aria-hidden="true" className="line-piece">
            <line
              x1="0"
              x2="22"
              y1="2"
              y2="2"
              stroke="currentColor"
              strokeWidth="2"
              strokeDasharray={pieces(colour, dashed)}
            />
          </svg>
          <span className="text-ink">{label}</span>
        </span>
      ))}
    </figcaption>
  );
}

const pieces = (colour: number, dashed?: boolean) =>
  dashed ? '6 4' : ['none', '6 4', '2 3', '8 3 2 3', 'none', '6 4'][colour % 6];

/** A copy with the page's background: a canvas by itself is transparent. */
function onPaper(canvas: HTMLCanvasElement, paper: string): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  if (!context) return canvas;
  context.fillStyle = paper;
  context.fillRect(0, 0, copy.width, copy.height);
  context.drawImage(canvas, 0, 0);
  return copy;
}
