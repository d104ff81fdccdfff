import { textSign } from './text-sign.ts';

/**
 * A season that is not written as 1994/95. With a stroke it is surely one; with a hyphen or underscore it may be two
 * years of a career ("1967-1986"), so it counts only after the word, or where the second year follows in two digits.
 */
export const looseSeason =
  /(?<![\d/.-])(?:\d{4}\/\d{4}|(?<=(?:época|épocas|temporada|temporadas)(?: de)? )\d{4}[-_–]\d{2}(?:\d{2})?)(?![\d/-])/gi;

export const mayHaveLooseSeason = textSign({ characters: '/', runs: 'epo|mpo' });

/** "1994/1995" → "1994/95"; null when the second year does not follow the first. */
export function canonicalSeason(label: string): string | null {
  const [from = '', to = ''] = label.split(/[/_–-]/);
  const next = String(Number(from) + 1);
  return to === next || to === next.slice(2) ? `${from}/${next.slice(2)}` : null;
}
