import { hashText } from '../../index/hash-text.ts';
import { PartitionedRecords } from '../../index/partitioned-records.ts';
import type { ComparingRule } from '../rule.ts';
import { acrossSplit } from './across-split.ts';

/** The same example twice. Between train and valid it is leakage, which has a rule of its own. */
export const duplicate: ComparingRule = {
  name: 'duplicate',
  severity: 'error',
  title: 'exemplos repetidos',
  start({ files, workspace }) {
    const records = new PartitionedRecords(workspace, 'duplicate', 4);
    return {
      add(row) {
        if (row.format === null) return;
        const { high, low } = hashText(`${row.prompt}\u0000${row.completion}`);
        records.add(high, low, row.file.index, row.line);
      },
      *findings() {
        for (const [first, ...others] of records.groups()) {
          const [, , file = 0, line = 0] = first ?? [];
          for (const [, , otherFile = 0, otherLine = 0] of others) {
            if (acrossSplit(files, file, otherFile)) continue;
            const where = file === otherFile ? `da linha ${line}` : `da linha ${line} de ${files[file]?.path}`;
            yield {
              file: otherFile,
              line: otherLine,
              other: { file, line },
              message: `É uma cópia exata ${where}: apaga uma das duas.`,
            };
          }
        }
      },
      close: () => records.close(),
    };
  },
};
