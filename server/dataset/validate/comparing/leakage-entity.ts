import { hashText } from '../../index/hash-text.ts';
import { PartitionedRecords } from '../../index/partitioned-records.ts';
import type { ComparingRule } from '../rule.ts';
import { withoutSplit } from './across-split.ts';

/** The same person, season or club on both sides: what is measured is memory, not understanding. */
export const leakageEntity: ComparingRule = {
  name: 'leakage-entity',
  severity: 'error',
  title: 'a mesma entidade no treino e na validação',
  unavailable: withoutSplit,
  start({ files, workspace }) {
    const records = new PartitionedRecords(workspace, 'leakage-entity', 4);
    return {
      add(row) {
        const entity = row.metadata?.entidade;
        if (typeof entity !== 'string' || entity === '') return;
        const { high, low } = hashText(entity);
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
              message: `A mesma entidade está na linha ${train[3]} de ${files[train[2] ?? 0]?.path}: divide por entidade com data split.`,
            };
          }
        }
      },
      close: () => records.close(),
    };
  },
};
