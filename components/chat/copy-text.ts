import type { AnswerTable } from '#server/contracts/answer.ts';
import type { NumberedSource } from './answer-sources.tsx';

interface Parts {
  question: string;
  text: string;
  table: AnswerTable | null;
  sources: NumberedSource[];
}

function tableText({ columns, rows }: AnswerTable): string {
  const lines = rows.map((row) => columns.map((column) => row.cells[column.key] ?? '').join('\t'));
  return [columns.map((column) => column.label).join('\t'), ...lines].join('\n');
}

/** An answer as plain text: question, sentences, table (tabs between cells, as spreadsheets paste it) and sources. */
export function copyText({ question, text, table, sources }: Parts, origin: string): string {
  const cited = sources.map((source) => `[${source.number}] ${source.title}: ${new URL(source.href, origin)}`);
  const blocks = [question, text.replaceAll('**', ''), table ? tableText(table) : '', cited.join('\n')];
  return blocks.filter(Boolean).join('\n\n');
}
