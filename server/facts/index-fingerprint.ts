import { createHash } from 'node:crypto';
import { createStatements } from './create-statements.ts';
import { factTableNames, readFactText } from './csv/facts-folder.ts';

/** 16 hexadecimal digits that change with any fact, with what admins changed and with the shape of the index. */
export function indexFingerprint(factsFolder: string, overlay = ''): string {
  const hash = createHash('sha256');
  hash.update(createStatements().join('\n'));
  for (const table of factTableNames) hash.update(`\n# ${table}\n`).update(readFactText(factsFolder, table));
  if (overlay) hash.update(`\n# overlay\n${overlay}`);
  return hash.digest('hex').slice(0, 16);
}
