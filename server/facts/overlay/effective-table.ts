import { factTableNames, factTableText } from '../csv/facts-folder.ts';
import { effectiveFacts } from './effective-facts.ts';

/** One table with the admins' changes, as CSV; null when there is none of that name. */
export function effectiveTable(name: string): string | null {
  const table = factTableNames.find((one) => one === name);
  return table === undefined ? null : factTableText(table, effectiveFacts().facts[table] as never);
}
