import type { ChatMessage, DatasetRow } from './dataset-row.ts';

/** `prompt-completion`: the project's own form. `chat`: mlx-lm's, a list of messages. */
export const writtenFormats = ['prompt-completion', 'chat'] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

type Writable = Pick<DatasetRow, 'format' | 'prompt' | 'completion' | 'messages' | 'metadata'> & { id?: unknown };

/** A row as a line of JSON, without its line end. Fields always stand in the same order. Raw text has no question: it stays text. */
export function writeRow(row: Writable, format: WrittenFormat): string {
  const rest = { ...(row.id === undefined ? {} : { id: row.id }), ...(row.metadata ? { metadata: row.metadata } : {}) };
  if (row.format === 'text' && row.prompt === '') return JSON.stringify({ text: row.completion, ...rest });
  if (format === 'chat') return JSON.stringify({ messages: messagesOf(row), ...rest });
  return JSON.stringify({ prompt: row.prompt, completion: row.completion, ...rest });
}

const messagesOf = (row: Writable): readonly ChatMessage[] =>
  row.messages ?? [
    { role: 'user', content: row.prompt },
    { role: 'assistant', content: row.completion },
  ];
