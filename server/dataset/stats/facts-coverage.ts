import { sql } from 'drizzle-orm';
import type { FactsIndex } from '#server/facts/open-index.ts';
import { managers, matches, people, presidents, seasons, standings } from '#server/facts/schema.ts';

export interface TableCoverage {
  readonly table: string;
  /** Records of the facts that some example draws on. */
  readonly used: number;
  readonly total: number;
}

const tables = { matches, standings, seasons, people, managers, presidents };

/** How much of the facts the examples draw on, by the identifiers of evidence rows ("matches:1995-…"). */
export async function factsCoverage(records: ReadonlySet<string>, index: FactsIndex): Promise<TableCoverage[]> {
  const used = new Map<string, number>();
  for (const id of records) {
    const table = id.slice(0, id.indexOf(':'));
    used.set(table, (used.get(table) ?? 0) + 1);
  }
  const coverage: TableCoverage[] = [];
  for (const [name, table] of Object.entries(tables)) {
    const [count] = await index.select({ total: sql<number>`count(*)` }).from(table);
    coverage.push({ table: name, used: used.get(name) ?? 0, total: count?.total ?? 0 });
  }
  return coverage;
}
