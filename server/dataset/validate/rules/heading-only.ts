import type { RowRule } from '../rule.ts';

/** A title, or a line that announces a list that does not follow. */
export const headingOnly: RowRule = {
  name: 'heading-only',
  severity: 'error',
  title: 'títulos em vez de respostas',
  check(row, report) {
    const text = row.completion.trim();
    if (text === '' || text.includes('\n')) return;
    if (/^#{1,6}\s/.test(text) || announces(text)) {
      report('A resposta é só um título ou uma introdução: escreve a resposta ou apaga a linha.', {
        field: 'completion',
      });
    }
  },
};

function announces(text: string): boolean {
  const last = text.at(-1);
  return last === ':' || (last === '*' && /:\*+$/.test(text));
}
