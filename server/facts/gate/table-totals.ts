import type { FactRow } from '#server/contracts/facts.ts';
import type { Check } from './finding.ts';

type Row = FactRow<'standings'>;

/** In a whole table what some win others lose: wins equal defeats, goals for equal goals against, draws are even. */
export const tableTotals: Check = ({ standings }) =>
  [...Map.groupBy(standings, ({ stage_id }) => stage_id)].flatMap(([subject, rows]) => {
    const sum = (key: keyof Row) => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);
    const problems = [
      sum('won') === sum('lost') ? '' : `soma de V ${sum('won')}, de D ${sum('lost')}`,
      sum('goals_for') === sum('goals_against') ? '' : `soma de GM ${sum('goals_for')}, de GS ${sum('goals_against')}`,
      sum('drawn') % 2 === 0 ? '' : `soma de E ímpar (${sum('drawn')})`,
    ].filter(Boolean);
    return problems.length === 0 ? [] : [{ check: 'somas-da-tabela', subject, message: problems.join('; ') }];
  });
