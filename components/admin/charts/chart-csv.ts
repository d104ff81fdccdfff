import type { ChartSpec } from '#server/contracts/chart-spec.ts';

/** A chart's lines as CSV: one row a place, one column a line. */
export function chartCsv({ axis, lines }: ChartSpec): string {
  const named = lines.map((line) => ({ ...line, label: line.faint ? `${line.label} (em bruto)` : line.label }));
  const rows = new Map<number, Map<string, number>>();
  for (const { label, points } of named)
    for (const { x, y } of points) {
      if (y === null) continue;
      const row = rows.get(x) ?? new Map<string, number>();
      row.set(label, y);
      rows.set(x, row);
    }
  const head = [axis, ...named.map(({ label }) => label)].map(quoted).join(',');
  const body = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([x, row]) => [x, ...named.map(({ label }) => row.get(label) ?? '')].join(','));
  return `${[head, ...body].join('\n')}\n`;
}

const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
