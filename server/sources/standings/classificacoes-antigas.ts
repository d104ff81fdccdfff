import type { Extracted } from '../extracted.ts';
import type { SourceTable, SourceTableRow } from './source-table.ts';

const heading = 'II 1ªF Zona D Grupo 8 34/35';
const rowShape = /^(\d+) {2}(.+?) {2}((?:-?\d+ ){6}-?\d+)\s*$/;

/**
 * The table of 1934/35, the only one that the older version of the tables has and the newer lacks.
 * Long club names are broken over several lines there; a row is whole when its seven figures have come.
 */
export function readClassificacoesAntigas(text: string): Extracted<SourceTable> {
  const lines = text.split('\n');
  const start = lines.findIndex((content) => content.trim() === heading);
  if (start < 0) return { records: [], quarantine: [] };
  const rows: SourceTableRow[] = [];
  let pending = '';
  for (let i = start + 2; i < lines.length && !/Liga|Divisão/.test(lines[i] ?? ''); i++) {
    pending = `${pending} ${lines[i]?.trimEnd() ?? ''}`.trimStart();
    const [all, position, club = '', figures = ''] = rowShape.exec(pending) ?? [];
    if (!all) continue;
    const [points = 0, played = 0, won = 0, drawn = 0, lost = 0, goalsFor = 0, goalsAgainst = 0] = figures
      .split(' ')
      .map(Number);
    rows.push({
      line: i + 1,
      position: Number(position),
      club,
      points,
      played,
      won,
      drawn,
      lost,
      goalsFor,
      goalsAgainst,
      shifted: false,
    });
    pending = '';
  }
  return { records: [{ heading, part: 1, line: start + 1, rows }], quarantine: [] };
}
