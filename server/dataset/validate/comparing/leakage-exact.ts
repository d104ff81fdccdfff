import { hashText } from '../../index/hash-text.ts';
import { PartitionedRecords } from '../../index/partitioned-records.ts';
import type { ComparingRule } from '../rule.ts';
import { withoutSplit } from './across-split.ts';

/** Prompts shorter than this ("Olá!") may well have been asked in both. */
const shortestAnswer = 25;

/** A validation example that training has seen: the whole example, or its answer word for word under another question. */
export const leakageExact: ComparingRule = {
  name: 'leakage-exact',
  severity: 'error',
  title: 'exemplos de validação que estão no treino',
  unavailable: withoutSplit,
  start({ files, workspace }) {
    const records = new PartitionedRecords(workspace, 'leakage-exact', 4);
    return {
      add(row) {
        // With a question, an answer may be the right one twice; of raw text it is all there is.
        const text =
          row.prompt.trim() === '' ? row.completion.trim() : `${row.prompt.trim()}\u0000${row.completion.trim()}`;
        if (row.format === null || text.length < shortestAnswer) return;
        const { high, low } = hashText(text);
        records.add(high, low, row.file.index, row.line);
      },
      *findings() {
        for (const group of records.groups()) {
          const train = group.find(([, , file = 0]) => files[file]?.role === 'train');
          if (!train) continue;
          for (const [, , file = 0, line = 0] of group) {
            if (files[file]?.role !== 'valid') continue;
            yield {
              file,
              line,
              other: { file: train[2] ?? 0, line: train[3] ?? 0 },
              message: `Está também na linha ${train[3]} de ${files[train[2] ?? 0]?.path}: a validação já foi vista no treino. Divide outra vez com data split.`,
            };
          }
        }
      },
      close: () => records.close(),
    };
  },
};
