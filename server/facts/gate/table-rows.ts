import type { Check } from './finding.ts';

/** Every row of every table: J = V + E + D, and the points those give under the rule of the time. */
export const tableRows: Check = ({ standings }) =>
  standings.flatMap((row) => {
    const subject = `${row.stage_id} ${row.club_id}`;
    const games = (row.won ?? 0) + (row.drawn ?? 0) + (row.lost ?? 0);
    const findings = [];
    if (row.played !== games)
      findings.push({ check: 'jogos-da-linha', subject, message: `J é ${row.played}, mas V + E + D dá ${games}.` });
    if (row.adjustment !== 0)
      findings.push({
        check: 'pontos-da-linha',
        subject,
        message: `Tem ${row.points} pontos, ${Math.abs(row.adjustment)} ${row.adjustment > 0 ? 'a mais' : 'a menos'} do que V e E dão.`,
      });
    return findings;
  });

/** Positions run from 1 without gaps, and nobody stands twice in one table. */
export const tablePositions: Check = ({ standings }) =>
  [...Map.groupBy(standings, ({ stage_id }) => stage_id)].flatMap(([subject, rows]) => {
    const inOrder = rows.every(({ position }, i) => position === i + 1);
    const once = new Set(rows.map(({ club_id }) => club_id)).size === rows.length;
    if (inOrder && once) return [];
    return [{ check: 'lugares-da-tabela', subject, message: 'Há lugares saltados ou um clube repetido.' }];
  });
