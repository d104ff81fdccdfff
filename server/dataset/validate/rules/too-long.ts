import type { RowRule } from '../rule.ts';

export const tooLong: RowRule = {
  name: 'too-long',
  severity: 'warning',
  title: 'exemplos maiores do que o treino lê',
  unavailable: ({ countTokens }) => (countTokens ? null : 'não há tokenizador no disco'),
  check(row, report, { countTokens, maxTokens }) {
    if (!countTokens || row.format === null) return;
    // A token has at least one byte: short rows need no counting.
    if (row.bytes < maxTokens / 2) return;
    const tokens = countTokens(row);
    if (tokens > maxTokens) report(`O exemplo tem ${tokens} tokens e seria cortado aos ${maxTokens}: encurta-o.`);
  },
};
