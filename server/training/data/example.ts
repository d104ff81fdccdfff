/** One row of the dataset as tokens. */
export interface Example {
  /** Prompt, completion and end token. */
  readonly tokens: Int32Array;
  /** Index of the first token that is learned; those before are only read. At least 1. */
  readonly learnFrom: number;
}

/** Tokens that the model reads and learns from: all but the last are read, those from `learnFrom` are predicted. */
export const learnedTokens = (example: Example) => Math.max(0, example.tokens.length - example.learnFrom);

/** Examples that go through the model together. */
export type Batch = readonly Example[];

/** Batches whose gradients make one optimizer step. */
export type Window = readonly Batch[];
