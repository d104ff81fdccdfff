import type { FactTable } from '#server/contracts/facts.ts';
import type { FactRows } from '../csv/facts-folder.ts';
import type { Check } from './finding.ts';

/** Column by column, the table whose ids it holds. */
const links: [FactTable, string, FactTable][] = [
  ['seasons', 'league_stage_id', 'stages'],
  ['stages', 'competition_id', 'competitions'],
  ['club_aliases', 'club_id', 'clubs'],
  ['matches', 'stage_id', 'stages'],
  ['matches', 'opponent_id', 'clubs'],
  ['matches', 'source_id', 'sources'],
  ['matches', 'details_source_id', 'sources'],
  ['goals', 'match_id', 'matches'],
  ['goals', 'person_id', 'people'],
  ['goals', 'source_id', 'sources'],
  ['standings', 'stage_id', 'stages'],
  ['standings', 'club_id', 'clubs'],
  ['standings', 'source_id', 'sources'],
  ['people', 'source_id', 'sources'],
  ['person_aliases', 'person_id', 'people'],
  ['squad_entries', 'person_id', 'people'],
  ['squad_entries', 'source_id', 'sources'],
  ['season_stats', 'person_id', 'people'],
  ['season_stats', 'source_id', 'sources'],
  ['managers', 'person_id', 'people'],
  ['managers', 'source_id', 'sources'],
  ['presidents', 'person_id', 'people'],
  ['presidents', 'source_id', 'sources'],
  ['honours', 'stage_id', 'stages'],
  ['honours', 'source_id', 'sources'],
  ['milestones', 'source_id', 'sources'],
];

const ids = (facts: FactRows, table: FactTable) => new Set((facts[table] as { id?: string }[]).map(({ id }) => id));

/** No unknown club, stage, person or source: every reference leads to a row. */
export const references: Check = (facts) =>
  links.flatMap(([table, column, target]) => {
    const known = ids(facts, target);
    const values = new Set((facts[table] as Record<string, unknown>[]).map((row) => row[column] as string | null));
    return [...values].flatMap((value) =>
      value === null || known.has(value)
        ? []
        : [
            {
              check: 'referencia-desconhecida',
              subject: `${table} ${column} ${value}`,
              message: `Não existe em ${target}.csv.`,
            },
          ],
    );
  });
