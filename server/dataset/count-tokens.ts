import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { loadTokenizer } from '#server/tokens/load-tokenizer.ts';
import type { DatasetRow } from './rows/dataset-row.ts';

export type TokenCounter = (row: Pick<DatasetRow, 'prompt' | 'completion' | 'messages' | 'format'>) => number;

/**
 * Counts the tokens of a row as training sees it: the conversation's template, the answer and one end token.
 * Null when the folder of the model has no tokenizer. @throws {TokenizerError} when it has one that cannot be read
 */
export function tokenCounter(modelFolder: string): TokenCounter | null {
  if (!existsSync(join(modelFolder, 'tokenizer.json'))) return null;
  const tokenizer = loadTokenizer(modelFolder);
  return ({ prompt, completion, messages, format }) => {
    const answer = tokenizer.encodePart(completion).length + 1;
    if (format === 'text') return answer + tokenizer.encode(prompt).length;
    if (!messages) return answer + tokenizer.encodeChat([{ role: 'user', content: prompt }]).length;
    const turns = messages.slice(
      0,
      messages.findLastIndex(({ role }) => role === 'assistant'),
    );
    return (
      answer +
      tokenizer.encodeChat(
        turns.map(({ role, content }) => ({
          role: role === 'user' ? 'user' : role === 'system' ? 'system' : 'assistant',
          content,
        })),
      ).length
    );
  };
}

/** At least so many bytes make a token of Portuguese: where there is no tokenizer, lengths are estimated with it. */
const bytesPerToken = 3;

/** An upper estimate of the tokens of a row. */
export const estimateTokens: TokenCounter = ({ prompt, completion }) =>
  Math.ceil((Buffer.byteLength(prompt) + Buffer.byteLength(completion)) / bytesPerToken) + 8;
