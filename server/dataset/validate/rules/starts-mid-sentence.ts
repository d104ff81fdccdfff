import type { RowRule } from '../rule.ts';

/** Text cut from a page: it begins with a small letter or with the punctuation of a sentence that is not there. */
export const startsMidSentence: RowRule = {
  name: 'starts-mid-sentence',
  severity: 'error',
  title: 'respostas que começam a meio',
  check(row, report) {
    if (/^\s*(?:\p{Ll}|[,;:.)\]»…-]\s)/u.test(row.completion)) {
      report('A resposta começa a meio de uma frase: completa-a ou apaga a linha.', { field: 'completion' });
    }
  },
};
