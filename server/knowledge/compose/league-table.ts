import type { AnswerTable } from '#server/contracts/answer.ts';
import type { FactRow } from '#server/contracts/facts.ts';
import { clubHref, seasonHref } from '../evidence/rows.ts';
import type { Facts } from '../facts/facts.ts';

const figure = (key: string, label: string, title: string) => ({ key, label, title, align: 'right' as const });

const columns: AnswerTable['columns'] = [
  figure('lugar', 'Pos', 'Posição'),
  { key: 'equipa', label: 'Equipa', title: null, align: 'left' },
  figure('j', 'J', 'Jogos'),
  figure('v', 'V', 'Vitórias'),
  figure('e', 'E', 'Empates'),
  figure('d', 'D', 'Derrotas'),
  figure('gm', 'GM', 'Golos marcados'),
  figure('gs', 'GS', 'Golos sofridos'),
  figure('dg', 'DG', 'Diferença de golos'),
  figure('pts', 'Pts', 'Pontos'),
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
