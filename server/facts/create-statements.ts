import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { FactTable } from '#server/contracts/facts.ts';
import { indexTables } from './schema.ts';

/** Columns that questions search by. */
const searched: Partial<Record<FactTable, string[]>> = {
  stages: ['season', 'competition_id'],
  club_aliases: ['club_id'],
  matches: ['season', 'stage_id', 'opponent_id', 'date', 'referee', 'stadium'],
  goals: ['match_id', 'person_id'],
  standings: ['stage_id', 'club_id'],
  person_aliases: ['person_id'],
  squad_entries: ['season', 'person_id'],
  season_stats: ['season', 'person_id'],
  managers: ['season', 'person_id'],
  presidents: ['person_id'],
  honours: ['season'],
  milestones: ['topic', 'date_start'],
  conflicts: ['subject'],
};

/** Names of clubs, people and competitions, found without accents: `kind` is the table, `ref` the row's id. */
const names = `CREATE VIRTUAL TABLE names USING fts5(kind UNINDEXED, ref UNINDEXED, name, tokenize = 'unicode61 remove_diacritics 2')`;

/** The statements that make an empty index, from the drizzle schema. */
export function createStatements(): string[] {
  return Object.entries(indexTables)
    .flatMap(([name, table]) => {
      const { columns } = getTableConfig(table);
      const parts = columns.map(
        (column) =>
          `${column.name} ${column.getSQLType().toUpperCase()}${column.primary ? ' PRIMARY KEY' : ''}${column.notNull ? ' NOT NULL' : ''}`,
      );
      const indexes = (searched[name as FactTable] ?? []).map((c) => `CREATE INDEX ${name}_${c} ON ${name} (${c})`);
      return [`CREATE TABLE ${name} (${parts.join(', ')})`, ...indexes];
    })
    .concat(names);
}
