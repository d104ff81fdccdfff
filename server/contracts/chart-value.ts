import { decimal, scientific } from './number-words.ts';

/** A value of a chart, with as many figures as it needs. */
export function chartValue(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && size < 0.01) return scientific(value);
  return decimal(value, size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
