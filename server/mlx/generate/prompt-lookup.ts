/** Tokens proposed at once. More cost little to check (one wider product) but are seldom all right. */
const longestDraft = 8;
const longestMatch = 4;
const shortestMatch = 2;

/**
 * Prompt-lookup decoding (Saxena 2023): an answer that quotes its evidence repeats runs of tokens of the prompt. So what
 * followed the last few tokens where they stood before is proposed, and checked in one pass. Nothing changes in what is
 * generated: a draft counts only as far as the model would have chosen the same. It pauses while too little is right.
 */
export class PromptLookup {
  private readonly tokens: number[];
  private score = 1;
  private pausedUntil = 0;

  constructor(prompt: readonly number[]) {
    this.tokens = [...prompt];
  }

  /** True while looking is worth waiting for each token. */
  get active(): boolean {
    return this.tokens.length >= this.pausedUntil;
  }

  add(token: number): void {
    this.tokens.push(token);
  }

  /** What may follow, at most `limit` tokens; empty when nothing like the end stood before. */
  draft(limit: number): number[] {
    const { tokens } = this;
    for (let size = longestMatch; size >= shortestMatch; size--) {
      const at = this.lastOccurrence(size);
      if (at >= 0) return tokens.slice(at + size, at + size + Math.min(longestDraft, limit));
    }
    this.learn(0, 1);
    return [];
  }

  /** Tells how many of the proposed tokens were right. */
  learn(accepted: number, proposed: number): void {
    const worth = proposed === 1 && accepted === 0 ? 0.5 : accepted;
    this.score += 0.1 * (worth - this.score);
    if (this.score > 0.55) return;
    this.score = 1;
    this.pausedUntil = this.tokens.length + 48;
  }

  /** Where the last `size` tokens stood last before, or -1. */
  private lastOccurrence(size: number): number {
    const { tokens } = this;
    const end = tokens.length - size;
    for (let at = end - 1; at >= 0; at--) {
      let same = 0;
      while (same < size && tokens[at + same] === tokens[end + same]) same++;
      if (same === size) return at;
    }
    return -1;
  }
}
