import type { ChartSeries } from './chart-series.ts';

/** Bars beneath each other, to be read on a phone; the table beside them says the same in figures. */
export function TableChart({ series: { title, bars } }: { series: ChartSeries }) {
  const most = Math.max(...bars.map((bar) => bar.value));
  return (
    <div role="img" aria-label={`Gráfico de barras: ${title}. Os mesmos números estão na tabela.`} className="my-2">
      <p className="text-[0.8125rem] text-soft">{title}</p>
      {bars.map(({ id, label, value }) => (
        <div key={id} className="grid grid-cols-[8rem_1fr] items-center gap-2 py-0.5 text-[0.8125rem] tabular-nums">
          <span className="truncate">{label}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" className="h-4 w-full" aria-hidden="true">
            <rect width="100" height="10" className="fill-wash" />
            <rect width={(100 * value) / most} height="10" className="fill-ink" />
          </svg>
          <span className="col-start-2 row-start-1 justify-self-end bg-paper/85 px-1">{value}</span>
        </div>
      ))}
    </div>
  );
}
