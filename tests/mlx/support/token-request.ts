import type { Generator } from '#server/mlx/generate/generator.ts';
import type { Sampling } from '#server/mlx/generate/sampling.ts';
import type { TokenRequest } from '#server/mlx/generate/sequence.ts';

export const greedy: Sampling = { temperature: 0, topP: 1, topK: 0, minP: 0, repetitionPenalty: 1, seed: 0 };

/** A request for `maxTokens` greedy tokens after `prompt`; `change` replaces what a test is about. */
export function tokenRequest(prompt: readonly number[], change: Partial<TokenRequest> = {}): TokenRequest {
  return {
    prompt,
    sampling: greedy,
    maxTokens: 24,
    endTokens: new Set(),
    logprobs: false,
    lookup: false,
    constraint: null,
    adapter: '',
    lora: null,
    ...change,
  };
}

/** A prompt of `length` tokens that depends on `seed`. */
export function randomPrompt(length: number, seed: number, vocabulary = 256): number[] {
  let state = seed * 2_654_435_761 + 1;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % vocabulary;
  });
}

/** Everything that a request gives. */
export async function collect(generator: Generator, request: TokenRequest, signal = new AbortController().signal) {
  const tokens: number[] = [];
  const logprobs: (number | null)[] = [];
  let cached = 0;
  let reason = '';
  for await (const event of generator.generate(request, signal)) {
    if (event.type === 'prompt') cached = event.cached;
    if (event.type === 'end') reason = event.reason;
    if (event.type !== 'token') continue;
    tokens.push(event.token);
    logprobs.push(event.logprob);
  }
  return { tokens, logprobs, cached, reason };
}
