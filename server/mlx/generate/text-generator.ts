import { randomInt } from 'node:crypto';
import type { GenerationRequest, GenerationResult } from '#server/contracts/generation.ts';
import type { ModelTokenizer } from '#server/tokens/load-tokenizer.ts';
import { StopText } from '#server/tokens/stop-text.ts';
import { StreamingDetokenizer } from '#server/tokens/streaming-detokenizer.ts';
import type { Mistral, ModelLora } from '../model/mistral.ts';
import { EvidenceConstraint } from './evidence-constraint.ts';
import type { Generator } from './generator.ts';
import type { TokenEvent, TokenRequest } from './sequence.ts';

export type TextEvent =
  | { readonly type: 'started'; readonly promptTokens: number; readonly cachedTokens: number }
  | { readonly type: 'text'; readonly text: string; readonly logprobs: number[] | null }
  | { readonly type: 'done'; readonly result: GenerationResult };

/** A request that cannot be generated as it is: the message says why. */
export class RequestError extends Error {
  override name = 'RequestError';
}

export interface TextGeneratorParts {
  readonly model: Mistral;
  readonly tokenizer: ModelTokenizer;
  readonly generator: Generator;
}

/**
 * Generates text for a request: its messages become tokens, tokens become text as soon as that can no longer change.
 * @param adapter what `request.adapter` names, loaded
 * @throws {RequestError} when prompt and answer are longer than the model reads
 */
export async function* generateText(
  parts: TextGeneratorParts,
  request: GenerationRequest,
  adapter: ModelLora | null,
  signal: AbortSignal,
): AsyncGenerator<TextEvent> {
  const tokenRequest = toTokens(parts, request, adapter);
  const detokenizer = new StreamingDetokenizer(parts.tokenizer);
  const stop = new StopText(request.stop);
  const clock = new Clock(tokenRequest.prompt.length);
  let logprobs: number[] = [];
  let reason: GenerationResult['reason'] = 'stop';
  for await (const event of parts.generator.generate(tokenRequest, signal)) {
    if (event.type === 'prompt') yield clock.prompt(event);
    if (event.type === 'end') reason = event.reason;
    if (event.type !== 'token') continue;
    clock.token();
    if (event.logprob !== null) logprobs.push(event.logprob);
    const text = stop.add(detokenizer.add(event.token));
    if (text) yield { type: 'text', text, logprobs: request.logprobs ? logprobs : null };
    if (text) logprobs = [];
    if (stop.stopped) return yield { type: 'done', result: clock.result('stop') };
  }
  const rest = stop.add(detokenizer.end()) + stop.end();
  if (rest || logprobs.length > 0) yield { type: 'text', text: rest, logprobs: request.logprobs ? logprobs : null };
  yield { type: 'done', result: clock.result(reason) };
}

function toTokens(parts: TextGeneratorParts, request: GenerationRequest, lora: ModelLora | null): TokenRequest {
  const { tokenizer, model } = parts;
  const { input } = request;
  const prompt = 'text' in input ? tokenizer.encode(input.text) : tokenizer.encodeChat(input.messages, request.begin);
  const longest = model.config.max_position_embeddings;
  if (prompt.length === 0) throw new RequestError('a pergunta está vazia');
  if (prompt.length + request.maxTokens > longest) {
    throw new RequestError(
      `o texto tem ${prompt.length} tokens; com ${request.maxTokens} para a resposta passa dos ${longest} que o modelo lê`,
    );
  }
  const quoted = request.evidence.length > 0;
  return {
    prompt,
    sampling: { ...request, seed: request.seed ?? randomInt(2 ** 32) },
    maxTokens: request.maxTokens,
    endTokens: new Set([...tokenizer.endTokens, ...model.config.eos_token_ids]),
    logprobs: request.logprobs,
    lookup: quoted,
    constraint: quoted && request.constrained ? new EvidenceConstraint(tokenizer, request.evidence) : null,
    adapter: request.adapter ?? '',
    lora,
  };
}

/** Counts and times one answer. */
class Clock {
  tokens = 0;
  private readonly start = performance.now();
  private first = 0;
  private last = 0;
  private cachedTokens = 0;
  private readonly promptTokens: number;

  constructor(promptTokens: number) {
    this.promptTokens = promptTokens;
  }

  prompt(event: Extract<TokenEvent, { type: 'prompt' }>): TextEvent {
    this.cachedTokens = event.cached;
    return { type: 'started', promptTokens: event.tokens, cachedTokens: event.cached };
  }

  token(): void {
    this.tokens += 1;
    this.last = performance.now();
    if (this.tokens === 1) this.first = this.last;
  }

  result(reason: GenerationResult['reason']): GenerationResult {
    const { promptTokens, cachedTokens, tokens } = this;
    const seconds = (this.last - this.first) / 1000;
    return {
      reason,
      promptTokens,
      cachedTokens,
      tokens,
      ttftMs: (this.first || performance.now()) - this.start,
      tokensPerSecond: tokens > 1 && seconds > 0 ? (tokens - 1) / seconds : null,
    };
  }
}
