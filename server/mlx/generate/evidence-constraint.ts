import type { ModelTokenizer } from '#server/tokens/load-tokenizer.ts';

/** A token with its score, likeliest first in every list. */
export interface Candidate {
  readonly token: number;
  readonly score: number;
}

/** Runs of letters and digits: "1994/95" is two words, "3-0" too. */
const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** A figure, or a name: what an answer must not invent. */
const isHard = (word: string) => /\p{N}/u.test(word) || /^\p{Lu}/u.test(word);

/** The first word of a sentence has a capital for no reason of its own. */
const opensSentence = (before: string) => /(^|[.!?:»"\n])\s*["«(]*$/u.test(before) && !/\p{N}[.:]$/u.test(before);

/**
 * Lets an answer write only figures and names that its evidence has. A token is refused when it would complete such a
 * word that the evidence does not have, or begin one that none of its words begins with.
 */
export class EvidenceConstraint {
  private readonly tokenizer: ModelTokenizer;
  private readonly words: ReadonlySet<string>;
  private readonly beginnings: ReadonlySet<string>;

  /** @param evidence texts whose figures and names may be written: the evidence and the question */
  constructor(tokenizer: ModelTokenizer, evidence: readonly string[]) {
    this.tokenizer = tokenizer;
    this.words = new Set(evidence.flatMap((text) => text.match(wordPattern) ?? []));
    this.beginnings = new Set(
      [...this.words].flatMap((word) => [...word].map((_, i, all) => all.slice(0, i + 1).join(''))),
    );
  }

  /** Those of `candidates` that may follow the answer's `tokens`. */
  allowed(tokens: readonly number[], candidates: readonly Candidate[]): Candidate[] {
    // A few tokens are enough to know the word that is being written and what stands before it.
    const context = tokens.slice(-24);
    const before = this.tokenizer.decode(context);
    const atStart = context.length === tokens.length;
    return candidates.filter(({ token }) => {
      if (this.tokenizer.endTokens.has(token)) return this.fits(before, '\n', atStart);
      const after = this.tokenizer.decode([...context, token]);
      return this.fits(before, after.slice(before.length), atStart);
    });
  }

  private fits(before: string, added: string, atStart: boolean): boolean {
    const text = before + added;
    for (const match of text.matchAll(wordPattern)) {
      const [word] = match;
      const end = match.index + word.length;
      if (end < before.length || (match.index === 0 && !atStart)) continue;
      const free = !/\p{N}/u.test(word) && opensSentence(text.slice(0, match.index));
      if (free || !isHard(word)) continue;
      const known = end === text.length ? this.beginnings : this.words;
      if (!known.has(word)) return false;
    }
    return true;
  }
}
