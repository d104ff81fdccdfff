/** The season that starts in `year` as people write it: 1994 → "1994/95". */
export const seasonLabel = (year: number) => `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
