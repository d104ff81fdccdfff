import type { Extracted } from '../extracted.ts';
import type { SourceTable, SourceTableRow } from './source-table.ts';

const rowShape = /^\| *\**(\d+)\** *\| *(.+?) *\|((?: *-?\d+ *\|){7}) *[^|]*\|$/;
const headingShape = /^### (.*\d{2}\/\d{2}.*)$/;

/**
 * The seven figures of a row. In the table of 2006/07 the games played are missing and all moved one column
 * to the left: points, V, E, D, GM, GS, difference. The difference gives the shift away: it equals GM - GS.
 */
function figures(values: number[]): Omit<SourceTableRow, 'line' | 'position' | 'club'> {
  const [points = 0, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = values;
  const straight = { points, played: a, won: b, drawn: c, lost: d, goalsFor: e, goalsAgainst: f, shifted: false };
  const shifted = a !== b + c + d && d - e === f;
  if (!shifted) return straight;
  return { points, played: a + b + c, won: a, drawn: b, lost: c, goalsFor: d, goalsAgainst: e, shifted: true };
}

/** Farense's name is bold with an emblem; a star marks a deduction of points. */
const clubName = (cell: string) =>
  cell
    .replaceAll('**', '')
    .replace(/[^\p{L}\p{N}.'() *-]/gu, '')
    .trim();

/** The league tables. Positions that return to 1 under one heading start a new table. */
export function readClassificacoesCompletas(text: string): Extracted<SourceTable> {
  const records: SourceTable[] = [];
  let heading = '';
  for (const [i, content] of text.split('\n').entries()) {
    const named = headingShape.exec(content);
    if (named?.[1]) heading = named[1].trim();
    const [all, position = '', club = '', rest = ''] = rowShape.exec(content) ?? [];
    if (!all) continue;
    const parts = records.filter((table) => table.heading === heading);
    if (position === '1') records.push({ heading, part: parts.length + 1, line: i + 1, rows: [] });
    const values = rest.split('|').slice(0, 7).map(Number);
    records.at(-1)?.rows.push({ line: i + 1, position: Number(position), club: clubName(club), ...figures(values) });
  }
  return { records, quarantine: [] };
}
