import { NearPairs } from '../../index/near-pairs.ts';
import type { ComparingRule } from '../rule.ts';
import { acrossSplit, withoutSplit } from './across-split.ts';

const threshold = 0.8;

export const leakageNear: ComparingRule = {
  name: 'leakage-near',
  severity: 'error',
  title: 'exemplos de validação quase iguais a exemplos de treino',
  unavailable: withoutSplit,
  start({ files, workspace }) {
    const near = new NearPairs(workspace, 'leakage-near', files, threshold);
    return {
      add: (row) => near.add(row),
      *findings() {
        for (const { first, second, similarity } of near.pairs()) {
          if (similarity === 1 || !acrossSplit(files, first.file, second.file)) continue;
          const [valid, train] = files[first.file]?.role === 'valid' ? [first, second] : [second, first];
          yield {
            ...valid,
            other: train,
            message: `É ${Math.round(similarity * 100)} % igual à linha ${train.line} de ${files[train.file]?.path}: a validação já foi vista no treino. Divide outra vez com data split.`,
          };
        }
      },
      close: () => near.close(),
    };
  },
};
