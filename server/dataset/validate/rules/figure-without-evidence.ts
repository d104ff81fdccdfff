import { evidenceOf } from '#server/knowledge/prompt.ts';
import { unsupportedFigures } from '../../text/unsupported-figures.ts';
import type { RowRule } from '../rule.ts';

/** In a row with evidence, every figure of the answer must stand in the prompt: else it teaches to invent. */
export const figureWithoutEvidence: RowRule = {
  name: 'figure-without-evidence',
  severity: 'error',
  title: 'números que os dados da pergunta não têm',
  check(row, report) {
    if (evidenceOf(row.prompt) === null) return;
    for (const { text, index } of unsupportedFigures(row.completion, row.prompt)) {
      report(`O número ${text} não está nos dados da pergunta: tira-o ou acrescenta o registo.`, {
        field: 'completion',
        index,
      });
    }
  },
};
