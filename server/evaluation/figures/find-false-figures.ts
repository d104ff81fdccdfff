import type { Evidence } from '#server/contracts/evidence.ts';
import { monthNames } from '#server/contracts/month-names.ts';
import { normaliseText } from '../normalise-text.ts';
import { type KnownFigures, knownFigures } from './known-figures.ts';

const months = monthNames.map(normaliseText);
const anyMonth = months.join('|');
const two = (text: string) => text.padStart(2, '0');

/** One way of writing a figure and whether the evidence knows it. Tried in this order; what one reads, later ones skip. */
interface FigureForm {
  pattern: RegExp;
  isKnown: (parts: string[], known: KnownFigures) => boolean;
}

const forms: FigureForm[] = [
  {
    // 1 de abril de 1995; 1 de abril
    pattern: new RegExp(`(?<!\\d)(\\d{1,2})o? de (${anyMonth})(?: de (\\d{4}))?`, 'gu'),
    isKnown: ([day = '', month = '', year], { text }) => {
      const number = two(String(months.indexOf(month) + 1));
      const iso = `${year ? `${year}-` : '-'}${number}-${two(day)}`;
      // Clubs are named after days too: "1.º de Maio Sarilhense", id "1-maio-sarilhense".
      const named = year ? [] : [`${day}o de ${month}`, `${day}-${month}-`];
      const spelled = `${day} de ${month}${year ? ` de ${year}` : ''}`;
      return [iso, spelled, ...named].some((spelling) => text.includes(spelling));
    },
  },
  {
    pattern: new RegExp(`(?<!\\p{L})(${anyMonth}) de (\\d{4})`, 'gu'),
    isKnown: ([month = '', year = ''], { text }) =>
      text.includes(`${year}-${two(String(months.indexOf(month) + 1))}`) || text.includes(`${month} de ${year}`),
  },
  {
    pattern: /(?<![\d-])(\d{4}-\d{2}-\d{2})(?![\d-])/gu,
    isKnown: ([date = ''], { text }) => text.includes(date),
  },
  {
    pattern: /(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?![\d/-])/gu,
    isKnown: ([day = '', month = '', year = ''], { text }) => text.includes(`${year}-${two(month)}-${two(day)}`),
  },
  {
    // 1994/95, 1994-95, 94/95
    pattern: /(?<![\d/-])(\d{4}|\d{2})[/-](\d{4}|\d{2})(?![\d/-])(?<=\d{4}[/-]\d{2,4}|\d{2}\/\d{2})/gu,
    isKnown: ([start = ''], { numbers, text }) =>
      start.length === 4
        ? numbers.has(Number(start))
        : [...numbers].some((n) => n > 1880 && n % 100 === Number(start)) || text.includes(`${start}/`),
  },
  {
    // 4-1, 6-12-40: the parts belong together.
    pattern: /(?<![\d-])(\d{1,3}(?:-\d{1,3}){1,2})(?![\d-])/gu,
    isKnown: ([figure = ''], { rows, text }) => {
      const parts = figure.split('-').map(Number);
      const spelled = [figure, [...parts].reverse().join('-')];
      return rows.some((row) => parts.every((part) => row.has(part))) || spelled.some((score) => text.includes(score));
    },
  },
  {
    pattern: /(?<![\d])(\d+)(?:[oa](?!\p{L}))?/gu,
    isKnown: ([figure = ''], { numbers, endYears }) => numbers.has(Number(figure)) || endYears.has(Number(figure)),
  },
];

/**
 * The figures of a reply (numbers, scores, records, seasons, dates) that are neither in its evidence nor in the
 * question. A true answer has none: each of its figures can be traced to a row.
 */
export function findFalseFigures(reply: { text: string; evidence: Evidence }, turns: string[]): string[] {
  const known = knownFigures(reply.evidence, turns);
  const found: string[] = [];
  let rest = normaliseText(reply.text);
  for (const { pattern, isKnown } of forms) {
    rest = rest.replace(pattern, (figure, ...groups) => {
      const parts = groups.filter((group): group is string => typeof group === 'string').slice(0, -1);
      if (!isKnown(parts, known)) found.push(figure);
      return ' ';
    });
  }
  return [...new Set(found)];
}
