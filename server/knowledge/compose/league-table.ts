import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { clubHref, seasonHref } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';
import { figureColumn, resultColumns } from './figure-column.ts';

const columns: AnswerTable['columns'] = [
  figureColumn('lugar', 'Pos', 'Posição'),
  { key: 'equipa', label: 'Equipa', title: null, align: 'left' },
  ...resultColumns,
  figureColumn('dg', 'DG', 'Diferença de golos'),
  figureColumn('pts', 'Pts', 'Pontos'),
];

const difference = (row: FactRow<'standings'>) =>
  row.goals_for === null || row.goals_against === null ? null : row.goals_for - row.goals_against;

/** A league table with every column, the asked club's row marked. */
export function leagueTable(stage: FactRow<'stages'>, facts: Facts, clubId: string): AnswerTable {
  const rows = facts.standings.get(stage.id) ?? [];
  return {
    caption: `Classificação: ${stage.name}`,
    columns,
    rows: rows.map((row) => ({
      id: row.club_id,
      cells: {
        lugar: row.position,
        equipa: row.club_name,
        j: row.played,
        v: row.won,
        e: row.drawn,
        d: row.lost,
        gm: row.goals_for,
        gs: row.goals_against,
        dg: difference(row),
        pts: row.points,
      },
      href: facts.clubs.has(row.club_id) && row.club_id !== facts.self.id ? clubHref(row.club_id) : null,
      highlight: row.club_id === clubId,
    })),
    total: rows.length,
    href: seasonHref(stage.season, '#tabela'),
  };
}
