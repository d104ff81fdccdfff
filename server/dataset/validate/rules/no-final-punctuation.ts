import type { RowRule } from '../rule.ts';

const ended = /[.!?…»"”’)\]*|_🦁⚽]\s*$/u;

/** A list may end without a full stop, a sentence may not. */
export const noFinalPunctuation: RowRule = {
  name: 'no-final-punctuation',
  severity: 'warning',
  title: 'respostas sem fim',
  check(row, report) {
    const text = row.completion.trimEnd();
    if (text === '' || ended.test(text)) return;
    const lastLine = text.slice(text.lastIndexOf('\n') + 1);
    if (/^\s*(?:[-•*|#]|\d+[.)])/.test(lastLine)) return;
    report('A resposta acaba sem ponto final: foi cortada ou falta pontuação.', {
      field: 'completion',
      index: text.length - 1,
    });
  },
};
