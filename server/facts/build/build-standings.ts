import type { FactRow } from '#server/contracts/facts.ts';
import type { SourceTable, SourceTableRow } from '#server/sources/standings/source-table.ts';
import type { MatchContext } from './build-matches.ts';

type StandingRow = FactRow<'standings'>;

function quality(row: SourceTableRow, adjustment: number, isEmpty: boolean): Pick<StandingRow, 'quality' | 'note'> {
  if (row.shifted) return { quality: 'reparado', note: 'Colunas deslocadas na fonte; os jogos são V + E + D.' };
  if (isEmpty) return { quality: 'incompleto', note: 'A fonte traz tudo a zero.' };
  if (row.played !== row.won + row.drawn + row.lost)
    return { quality: 'incompleto', note: 'Os jogos não são a soma de V, E e D na fonte.' };
  if (adjustment > 0) return { quality: 'ok', note: `Inclui ${adjustment} pontos que vêm de fora destes jogos.` };
  if (adjustment < 0) return { quality: 'ok', note: `Tem menos ${-adjustment} pontos do que os jogos dão.` };
  return { quality: 'ok', note: null };
}

function toRow(row: SourceTableRow, stageId: string, ppw: number, clubId: string, sourceId: string): StandingRow {
  const isEmpty = row.played === 0;
  const adjustment = row.points - (ppw * row.won + row.drawn);
  return {
    stage_id: stageId,
    position: row.position,
    club_id: clubId,
    club_name: row.club,
    points: row.points,
    adjustment,
    played: row.played,
    won: row.won,
    drawn: row.drawn,
    lost: row.lost,
    goals_for: row.goalsFor,
    goals_against: row.goalsAgainst,
    source_id: sourceId,
    source_ref: `linha ${row.line}`,
    ...quality(row, adjustment, isEmpty),
  };
}

/** League tables, each under its stage, with the points that its matches do not explain set apart. */
export function buildStandings(
  tables: SourceTable[],
  sourceId: string,
  { clubs, stages }: MatchContext,
): StandingRow[] {
  return tables.flatMap(({ heading, part, rows }) => {
    const parts = tables.filter((table) => table.heading === heading).length;
    const stage = stages.ofTable(heading, part, parts);
    const stageId = stage?.id ?? `desconhecida:${heading} #${part}`;
    const season = stage?.epoca ?? 0;
    return rows.map((row) => toRow(row, stageId, stage?.pontos_vitoria ?? 0, clubs(row.club, season), sourceId));
  });
}
