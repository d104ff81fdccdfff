import type { Report } from '#server/contracts/report.ts';

const quoted = (value: string | number) =>
  /[",\n\r]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

/** A cell that a spreadsheet would take for a formula is made text. */
const harmless = (text: string) => (/^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);

/** What a report draws, as rows: chart, line, place, value. */
export function reportCsv({ sections }: Report): string {
  const rows = sections.flatMap(({ charts }) =>
    charts.flatMap(({ title, lines, axis }) =>
      lines.flatMap(({ label, faint, points }) =>
        points
          .filter(({ y }) => y !== null)
          .map(({ x, y }) => [harmless(title), harmless(faint ? `${label} (em bruto)` : label), axis, x, y ?? '']),
      ),
    ),
  );
  return [['grafico', 'linha', 'eixo', 'x', 'valor'], ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');
}
