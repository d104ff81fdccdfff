type Cell = string | number | null | undefined;

const collator = new Intl.Collator('pt-PT', { numeric: true, sensitivity: 'base' });

/** Order of two table cells: numbers by value, text as Portuguese sorts it, empty cells last. */
export function compareCells(a: Cell, b: Cell): number {
  const emptyA = a === null || a === undefined || a === '';
  const emptyB = b === null || b === undefined || b === '';
  if (emptyA || emptyB) return Number(emptyA) - Number(emptyB);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
