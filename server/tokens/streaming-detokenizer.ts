import type { ModelTokenizer } from './load-tokenizer.ts';

/** A character needs four bytes: after many more tokens, what looks unfinished is invalid, and is given out as it is. */
const longestWait = 16;

/**
 * Turns tokens into text as they come. Text is given out only when it can no longer change: a character may be spread
 * over several tokens, and the space before a word belongs to it only if something stands before. So each piece is
 * decoded together with the one before it, and an unfinished character waits for the tokens that finish it.
 */
export class StreamingDetokenizer {
  private readonly tokenizer: ModelTokenizer;
  private tokens: number[] = [];
  /** Length in tokens of what was given out already and is kept as context. */
  private context = 0;

  constructor(tokenizer: ModelTokenizer) {
    this.tokenizer = tokenizer;
  }

  /** The text that `token` completes; empty while a character is unfinished. */
  add(token: number): string {
    this.tokens.push(token);
    const before = this.decodedContext();
    const all = this.tokenizer.decode(this.tokens);
    const unfinished = all.endsWith('\uFFFD') && this.tokens.length - this.context < longestWait;
    if (unfinished || all.length <= before.length) return '';
    this.tokens = this.tokens.slice(this.context);
    this.context = this.tokens.length;
    return all.slice(before.length);
  }

  /** What is left when no token follows. */
  end(): string {
    const rest = this.tokenizer.decode(this.tokens).slice(this.decodedContext().length);
    this.tokens = [];
    this.context = 0;
    return rest;
  }

  private decodedContext(): string {
    return this.tokenizer.decode(this.tokens.slice(0, this.context));
  }
}
