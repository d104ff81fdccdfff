import type { ModelTokenizer } from '#server/tokens/load-tokenizer.ts';
import type { Example } from './example.ts';
import type { Row } from './read-rows.ts';

export interface EncodeOptions {
  readonly maxLength: number;
  readonly maskPrompt: boolean;
}

/**
 * The tokens of a row exactly as inference will see them: the conversation's template up to where the assistant
 * speaks, then the completion and one end token. Cut at the end where too long; null when nothing to learn is left.
 */
export function encodeRow(row: Row, tokenizer: ModelTokenizer, options: EncodeOptions): Example | null {
  const prompt = tokenizer.encodeChat([{ role: 'user', content: row.prompt }]);
  const [end] = tokenizer.endTokens;
  const all = [...prompt, ...tokenizer.encodePart(row.completion), ...(end === undefined ? [] : [end])];
  const tokens = Int32Array.from(all.slice(0, options.maxLength));
  // The first token has none before it from which it could be predicted.
  const learnFrom = options.maskPrompt ? Math.max(1, prompt.length) : 1;
  return tokens.length > learnFrom ? { tokens, learnFrom } : null;
}
