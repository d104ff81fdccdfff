import { chartRows } from '#server/contracts/chart-rows.ts';
import type { ChartSpec } from '#server/contracts/chart-spec.ts';

/** A chart's values as a table: some two dozen places, evenly spread. */
export function ChartTable({ spec, labelledBy }: { spec: ChartSpec; labelledBy: string }) {
  const { title, columns, rows } = chartRows(spec);
  return (
    <section
      aria-labelledby={labelledBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard (WCAG 2.1.1).
      tabIndex={0}
      className="max-h-80 overflow-auto"
    >
      <table className="almanac">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr>
            {columns.map(({ label, number }) => (
              <th key={label} scope="col" data-align={number ? 'right' : undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((value, i) => (
                <td key={columns[i + 1]?.label} data-align="right">
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
