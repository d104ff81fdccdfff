import type { RowRule } from '../rule.ts';

const shortest = 12;

/** "Sim." and "1910" teach nothing about how to answer. */
export const shortAnswer: RowRule = {
  name: 'short-answer',
  severity: 'warning',
  title: 'respostas curtas demais',
  check(row, report) {
    const { length } = row.completion.trim();
    if (length > 0 && length < shortest)
      report(`A resposta só tem ${length} caracteres: responde com uma frase.`, { field: 'completion' });
  },
};
