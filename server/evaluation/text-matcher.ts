import { monthNames } from '#server/contracts/month-names.ts';
import { normaliseText } from './normalise-text.ts';

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** "data:1995-04-01": the day in any of the ways an answer may write it. */
function datePattern(iso: string): RegExp {
  const [year = '', month = '', day = ''] = iso.split('-');
  const d = String(Number(day));
  const name = normaliseText(monthNames[Number(month) - 1] ?? '?');
  const words = `0?${d}o? (?:de )?(?:${name}|${name.slice(0, 3)})\\.?,? (?:de )?${year}`;
  const digits = `0?${d}[-/.]0?${Number(month)}[-/.](?:${year}|${year.slice(2)})`;
  return new RegExp(`(?<!\\d)(?:${words}|${digits}|${year}-${month}-${day})(?!\\d)`, 'u');
}

/** "época:1994": the season in any spelling. */
function seasonPattern(start: string): RegExp {
  const end = String(Number(start) + 1);
  const spellings = `${start}[/-](?:${end}|${end.slice(2)})|${start.slice(2)}/${end.slice(2)}`;
  return new RegExp(`(?<![\\d/-])(?:${spellings})(?![\\d/-])`, 'u');
}

/** Plain text: whole words and whole numbers; a number is not found inside a score, a season or a date. */
function plainPattern(text: string): RegExp {
  const wanted = normaliseText(text);
  if (/^\d+$/.test(wanted)) return new RegExp(`(?<![\\p{L}\\d]|\\d[-/.,:])${wanted}(?![\\p{L}\\d]|[-/.,:]\\d)`, 'u');
  const before = /^[\p{L}\d]/u.test(wanted) ? '(?<![\\p{L}\\d])(?<!\\d[-/])' : '';
  const after = /[\p{L}\d]$/u.test(wanted) ? '(?![\\p{L}\\d])(?![-/]\\d)' : '';
  return new RegExp(`${before}${literal(wanted)}${after}`, 'u');
}

/**
 * What an item of `must` and `mustNot` looks for in normalised text: plain text, `data:AAAA-MM-DD`, `época:AAAA`, or
 * a regular expression between slashes, written for normalised text.
 *
 * @throws {SyntaxError} when the regular expression is wrong.
 */
export function textMatcher(item: string): RegExp {
  if (item.length > 2 && item.startsWith('/') && item.endsWith('/')) return new RegExp(item.slice(1, -1), 'u');
  const marked = /^(data|época):([\d-]+)$/u.exec(item);
  if (marked?.[1] === 'data') return datePattern(marked[2] ?? '');
  if (marked) return seasonPattern(marked[2] ?? '');
  return plainPattern(item);
}
