import { NearPairs } from '../../index/near-pairs.ts';
import type { ComparingRule } from '../rule.ts';
import { acrossSplit } from './across-split.ts';

const threshold = 0.8;

export const nearDuplicate: ComparingRule = {
  name: 'near-duplicate',
  severity: 'warning',
  title: 'exemplos quase iguais',
  start({ files, workspace }) {
    const near = new NearPairs(workspace, 'near-duplicate', files, threshold);
    return {
      add: (row) => near.add(row),
      *findings() {
        for (const { first, second, similarity } of near.pairs()) {
          // Exact copies have their own rule.
          if (similarity === 1 || acrossSplit(files, first.file, second.file)) continue;
          const where =
            first.file === second.file
              ? `à linha ${first.line}`
              : `à linha ${first.line} de ${files[first.file]?.path}`;
          yield {
            ...second,
            other: first,
            message: `É ${Math.round(similarity * 100)} % igual ${where}: fica com uma das duas ou torna-as diferentes.`,
          };
        }
      },
      close: () => near.close(),
    };
  },
};
