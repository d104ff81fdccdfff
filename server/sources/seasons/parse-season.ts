const shape = /(?<!\d)(\d{4}|\d{2})[/_-](\d{4}|\d{2})(?!\d)/;

/**
 * The start year of the season a label names, in any of the spellings of the sources:
 * `35/36`, `1935-36`, `1970/1971`, `1970_1971`, `II Divisão ZS 57/58`. Null when there is none,
 * or when the two years do not follow each other.
 */
export function parseSeason(label: string): number | null {
  const [, first = '', second = ''] = shape.exec(label) ?? [];
  if (!first) return null;
  const start = first.length === 4 ? Number(first) : Number(first) + (Number(first) >= 30 ? 1900 : 2000);
  return (start + 1) % 100 === Number(second) % 100 ? start : null;
}
