type Cell = string | number | boolean | null | undefined;

const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const cell = (value: Cell) => (value === null || value === undefined ? '' : quoted(String(value)));

/** CSV text (UTF-8, LF) of rows with the given columns; the same rows always give the same bytes. */
export function csvText(columns: readonly string[], rows: readonly object[]): string {
  const lines = rows.map((row) => columns.map((column) => cell((row as Record<string, Cell>)[column])).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}
