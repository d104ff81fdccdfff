import type { QuestionDay } from '#server/contracts/overview.ts';

const width = 560;
const height = 96;
const gap = 2;

/** Questions a day as bars, those without a record at their foot; the table below says the same in figures. */
export function DayBars({ days }: { days: readonly QuestionDay[] }) {
  const most = Math.max(1, ...days.map(({ asked }) => asked));
  const step = width / days.length;
  const scale = (value: number) => (value / most) * (height - 4);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="h-24 w-full" preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={width} y1={height} y2={height} stroke="var(--ink)" strokeWidth="1" />
      {days.map(({ day, asked, unanswered }, i) => (
        <g key={day}>
          <rect x={i * step} y={height - scale(asked)} width={step - gap} height={scale(asked)} fill="var(--edge)" />
          <rect
            x={i * step}
            y={height - scale(unanswered)}
            width={step - gap}
            height={scale(unanswered)}
            fill="var(--accent)"
          />
        </g>
      ))}
    </svg>
  );
}
