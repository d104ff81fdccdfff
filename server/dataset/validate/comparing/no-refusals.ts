import { isRefusal } from '../../text/is-refusal.ts';
import type { ComparingRule } from '../rule.ts';

/** In a smaller file their absence may be chance. */
const fewestRows = 20;
/** Under this share a model learns that there is always an answer. */
const leastShare = 0.02;

/** A model that never saw "não tenho registo" invents. */
export const noRefusals: ComparingRule = {
  name: 'no-refusals',
  severity: 'warning',
  title: 'falta de respostas "não tenho registo"',
  start({ files }) {
    const counts = files.map(() => ({ rows: 0, refusals: 0 }));
    return {
      add(row) {
        const count = counts[row.file.index];
        if (!count || row.completion === '') return;
        count.rows += 1;
        if (isRefusal(row.completion)) count.refusals += 1;
      },
      *findings() {
        for (const [file, { rows, refusals }] of counts.entries()) {
          if (rows < fewestRows || refusals / rows >= leastShare) continue;
          yield {
            file,
            line: 1,
            message: `Só ${refusals} de ${rows} respostas dizem que não há registo: junta perguntas sem resposta, ou o modelo aprende a inventar.`,
          };
        }
      },
      close: () => {},
    };
  },
};
