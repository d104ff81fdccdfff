import { factTables } from '#server/contracts/facts.ts';
import { factTableNames } from '../csv/facts-folder.ts';
import type { Check } from './finding.ts';

/** No two rows of a table have the same key. */
export const uniqueRows: Check = (facts) =>
  factTableNames.flatMap((table) => {
    const keys = factTables[table].key as readonly string[];
    const rows = facts[table] as Record<string, unknown>[];
    const groups = Map.groupBy(rows, (row) => keys.map((key) => row[key] ?? '').join(' '));
    return [...groups].flatMap(([key, same]) =>
      same.length === 1
        ? []
        : [{ check: 'linha-repetida', subject: `${table} ${key}`, message: `A chave aparece ${same.length} vezes.` }],
    );
  });
