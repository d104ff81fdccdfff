import { DatasetError } from '../dataset-error.ts';
import { hashText } from '../index/hash-text.ts';
import { NearPairs } from '../index/near-pairs.ts';
import { PartitionedRecords } from '../index/partitioned-records.ts';
import type { DatasetFile } from '../rows/dataset-row.ts';
import { parseRow } from '../rows/parse-row.ts';
import { readLines } from '../rows/read-lines.ts';
import { RowGroups } from './row-groups.ts';

/** As alike as two examples may be without being kept on the same side. The rules about leakage use 0.8. */
const nearThreshold = 0.78;

export interface GroupedRows {
  readonly groups: RowGroups;
  /** Kind of each row. */
  readonly kinds: readonly string[];
}

/**
 * Reads a file and joins the rows that would leak if they were parted: those about the same entity, copies and
 * near-copies. @throws {DatasetError} at the first row that cannot be read
 */
export async function findGroups(file: DatasetFile, workspace: string, signal?: AbortSignal): Promise<GroupedRows> {
  const groups = new RowGroups();
  const kinds: string[] = [];
  const keys = new PartitionedRecords(workspace, 'split-keys', 3);
  const near = new NearPairs(workspace, 'split-near', [file], nearThreshold);
  const rowOfLine: number[] = [];
  try {
    for await (const lines of readLines(file.path, signal)) {
      for (const line of lines) {
        if (line.text.trim() === '') continue;
        const row = parseRow(line, file);
        const [problem] = row.problems.filter(({ rule }) => rule !== 'unknown-field');
        if (problem)
          throw new DatasetError(
            `${file.path}, linha ${row.line}, coluna ${problem.column}: ${problem.message} Corre primeiro data clean.`,
          );
        const index = groups.add();
        rowOfLine[row.line] = index;
        kinds.push(typeof row.metadata?.tipo === 'string' ? row.metadata.tipo : 'sem tipo');
        const entity = row.metadata?.entidade;
        if (typeof entity === 'string' && entity !== '') addKey(keys, `entidade ${entity}`, index);
        addKey(keys, `exemplo ${row.prompt.trim()}\u0000${row.completion.trim()}`, index);
        addKey(keys, `pergunta ${row.prompt.trim().toLowerCase()}`, index);
        near.add(row);
      }
    }
    for (const [first, ...others] of keys.groups())
      for (const other of others) groups.join(first?.[2] ?? 0, other[2] ?? 0);
    for (const { first, second } of near.pairs()) groups.join(rowOfLine[first.line] ?? 0, rowOfLine[second.line] ?? 0);
    return { groups, kinds };
  } finally {
    keys.close();
    near.close();
  }
}

function addKey(keys: PartitionedRecords, text: string, index: number): void {
  const { high, low } = hashText(text);
  keys.add(high, low, index);
}
