import type { ReactNode } from 'react';
import { plural } from './plural.ts';

interface Props {
  won: number;
  drawn: number;
  lost: number;
}

const width = 720;
const height = 28;
const gap = 2;

/** Wins, draws and defeats as one bar: solid, hatched and outlined, so that it does not depend on colour. */
export function BalanceBar({ won, drawn, lost }: Props) {
  const total = won + drawn + lost;
  if (total === 0) return null;
  const scale = (width - 2 * gap) / total;
  const [w, d, l] = [won * scale, drawn * scale, lost * scale];
  const text = `${plural(won, 'vitória', 'vitórias')}, ${plural(drawn, 'empate', 'empates')} e ${plural(lost, 'derrota', 'derrotas')} do Farense`;
  return (
    <figure className="my-4">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="h-7 w-full"
        preserveAspectRatio="none"
        role="img"
        aria-label={text}
      >
        <defs>
          <pattern id="riscas" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="2.5" height="6" fill="var(--ink)" />
          </pattern>
        </defs>
        <rect x="0" y="1" width={w} height={height - 2} fill="var(--ink)" />
        <rect x={w + gap} y="1" width={d} height={height - 2} fill="url(#riscas)" />
        <rect
          x={w + d + 2 * gap + 0.75}
          y="1.75"
          width={Math.max(0, l - 1.5)}
          height={height - 3.5}
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="mt-1.5 flex flex-wrap gap-x-5 text-[0.8125rem] text-soft" aria-hidden="true">
        <Key fill="var(--ink)">{plural(won, 'vitória', 'vitórias')}</Key>
        <Key fill="url(#riscas)">{plural(drawn, 'empate', 'empates')}</Key>
        <Key fill="none">{plural(lost, 'derrota', 'derrotas')}</Key>
      </figcaption>
    </figure>
  );
}

function Key({ fill, children }: { fill: string; children: ReactNode }) {
  return (
    <span className="flex items-center gap-1.5">
      <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
        <rect x="0.5" y="0.5" width="11" height="11" fill={fill} stroke="var(--ink)" />
      </svg>
      {children}
    </span>
  );
}
