import type { AnswerTable } from '#server/contracts/answer.ts';
import { answerView } from './answer-view.ts';
import type { StoredConversation } from './conversation-store.ts';
import { messageText } from './message.ts';

const cell = (value: string | number | null | undefined) => String(value ?? '').replaceAll('|', '\\|');
const line = (cells: string[]) => `| ${cells.join(' | ')} |`;

function tableMarkdown({ caption, columns, rows }: AnswerTable): string {
  const head = line(columns.map((column) => cell(column.label)));
  const rule = line(columns.map((column) => (column.align === 'right' ? '---:' : '---')));
  const body = rows.map((row) => line(columns.map((column) => cell(row.cells[column.key]))));
  return [`*${caption}*`, '', head, rule, ...body].join('\n');
}

/** A conversation as a Markdown file: questions as headings, answers with their tables and sources. */
export function conversationMarkdown({ title, messages }: StoredConversation, origin: string): string {
  const blocks = messages.map((message) => {
    if (message.role === 'user') return `## ${messageText(message)}`;
    const { text, table, sources } = answerView(message);
    const cited = sources.map((source) => `${source.number}. [${source.title}](${new URL(source.href, origin)})`);
    return [text, table ? tableMarkdown(table) : '', cited.join('\n')].filter(Boolean).join('\n\n');
  });
  return `${[`# ${title}`, ...blocks].join('\n\n')}\n`;
}
