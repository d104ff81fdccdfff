/** A year as written, with the century that two digits leave out: the latest that is not in the future. */
export function fullYear(written: string, latest: number): number | null {
  const value = Number(written);
  if (written.length === 4) return value >= 1880 && value <= latest + 5 ? value : null;
  if (written.length !== 2) return null;
  const century = Math.floor(latest / 100) * 100;
  return century + value <= latest + 1 ? century + value : century - 100 + value;
}

/** The season two written years stand for ("94","95" → 1994), or null when they are not consecutive. */
export function seasonOfPair(first: string, second: string, latest: number): number | null {
  const start = fullYear(first, latest);
  if (start === null) return null;
  const end = second.length === 2 ? Number(second) : second.length === 4 ? Number(second) % 100 : Number.NaN;
  const sameCentury = second.length !== 4 || Number(second) === start + 1;
  return end === (start + 1) % 100 && sameCentury ? start : null;
}

/** 1994 → "1994/95". */
export function seasonLabel(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, '0')}`;
}

/** The season being played: it starts in July. */
export const seasonOn = (date: Date): number => (date.getMonth() >= 6 ? date.getFullYear() : date.getFullYear() - 1);
