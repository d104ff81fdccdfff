import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, streamText, type TextStreamPart, type ToolSet } from 'ai';
import { z } from 'zod';
import {
  type GenerationEvent,
  type GenerationInput,
  type GenerationRequest,
  type GenerationResult,
  generationRequestSchema,
} from '#server/contracts/generation.ts';
import { type Engine, EngineError, type EngineStatus } from './engine.ts';
import { FairQueue } from './fair-queue.ts';
import { waitInLine } from './wait-in-line.ts';

export interface RemoteEngineOptions {
  /** Base address of an OpenAI-compatible server, up to and with `/v1`. */
  readonly url: string;
  /** Name of the model there; null: the first that it lists. */
  readonly model: string | null;
  readonly apiKey: string | null;
  /** Requests at once; the others wait here. */
  readonly places?: number;
  readonly queueLimit?: number;
  /** Until the first text, and between pieces of it. */
  readonly firstTextMs?: number;
  readonly betweenMs?: number;
  /** For connections that fail before anything came. */
  readonly retries?: number;
}

const healthMs = 3000;

const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

/** Any OpenAI-compatible server as an engine: mlx_lm.server, vLLM, llama-server, Ollama. */
export class RemoteEngine implements Engine {
  private readonly options: RemoteEngineOptions;
  private readonly queue: FairQueue;
  private readonly provider: ReturnType<typeof createOpenAICompatible>;
  private problem: string | null = null;
  private model: string | null;

  constructor(options: RemoteEngineOptions) {
    this.options = options;
    this.model = options.model;
    this.queue = new FairQueue(options.places ?? 32, options.queueLimit ?? 200);
    this.provider = createOpenAICompatible({
      name: 'remote',
      baseURL: options.url,
      includeUsage: true,
      ...(options.apiKey ? { apiKey: options.apiKey } : {}),
    });
  }

  async *generate(input: GenerationInput, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    const request = generationRequestSchema.parse(input);
    const leave = yield* waitInLine(this.queue, request.client, signal);
    const left = new AbortController();
    try {
      yield* this.stream(request, AbortSignal.any([signal, left.signal]));
      this.problem = null;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const known = engineErrorOf(error, this.options.url);
      if (known.code !== 'bad-request') this.problem = known.message;
      throw known;
    } finally {
      left.abort();
      leave();
    }
  }

  async health(): Promise<boolean> {
    try {
      await this.firstModel();
      this.problem = null;
      return true;
    } catch (error) {
      this.problem = engineErrorOf(error, this.options.url).message;
      return false;
    }
  }

  status(): EngineStatus {
    return {
      kind: 'remote',
      state: this.problem ? 'restarting' : 'ready',
      model: this.model ?? this.options.url,
      problem: this.problem,
      active: this.queue.active,
      waiting: this.queue.waiting,
      memoryBytes: null,
      restarts: 0,
    };
  }

  async close(): Promise<void> {}

  private async *stream(request: GenerationRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    const start = performance.now();
    const model = await this.chatModel();
    const { firstTextMs = 60_000, betweenMs = 30_000, retries = 2 } = this.options;
    const silence = new SilenceTimer(firstTextMs);
    const { stream } = streamText({
      model,
      ...promptOf(request),
      ...settingsOf(request),
      abortSignal: AbortSignal.any([signal, silence.signal]),
      maxRetries: retries,
      onError: () => {},
    });
    try {
      yield { type: 'started', promptTokens: 0, cachedTokens: 0 };
      let first = 0;
      for await (const part of stream) {
        if (part.type === 'error') throw part.error;
        if (part.type === 'abort')
          throw new EngineError('timeout', `${this.options.url} ficou calado demasiado tempo.`);
        if (part.type === 'finish') yield { type: 'done', result: resultOf(part, start, first) };
        if (part.type !== 'text-delta' || !part.text) continue;
        silence.restart(betweenMs);
        first ||= performance.now();
        yield { type: 'text', text: part.text, logprobs: null };
      }
    } finally {
      silence.stop();
    }
  }

  private async chatModel() {
    this.model ??= await this.firstModel();
    return this.provider.chatModel(this.model);
  }

  private async firstModel(): Promise<string> {
    const { url, apiKey } = this.options;
    const headers = apiKey ? { authorization: `Bearer ${apiKey}` } : undefined;
    const response = await fetch(`${url.replace(/\/$/, '')}/models`, {
      headers,
      signal: AbortSignal.timeout(healthMs),
    });
    if (!response.ok) throw new EngineError('remote', `${url} responde ${response.status} a /models.`);
    const { data } = modelsSchema.parse(await response.json());
    const [first] = data;
    if (!first) throw new EngineError('remote', `${url} não tem nenhum modelo.`);
    return first.id;
  }
}

/** Aborts when nothing restarts it in time. (The SDK's own limits begin only with the response.) */
class SilenceTimer {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.restart(ms);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  restart(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), ms);
  }

  stop(): void {
    clearTimeout(this.timer);
  }
}

function promptOf({ input }: GenerationRequest) {
  if ('text' in input) return { prompt: input.text };
  const instructions = input.messages.flatMap(({ role, content }) => (role === 'system' ? [content] : [])).join('\n\n');
  const messages = input.messages.flatMap(({ role, content }) => (role === 'system' ? [] : [{ role, content }]));
  return instructions ? { instructions, messages } : { messages };
}

function settingsOf(request: GenerationRequest) {
  return {
    maxOutputTokens: request.maxTokens,
    temperature: request.temperature,
    topP: request.topP,
    ...(request.seed === null ? {} : { seed: request.seed }),
    ...(request.stop.length > 0 ? { stopSequences: request.stop } : {}),
  };
}

function resultOf(
  part: Extract<TextStreamPart<ToolSet>, { type: 'finish' }>,
  start: number,
  first: number,
): GenerationResult {
  const end = performance.now();
  const tokens = part.totalUsage.outputTokens ?? 0;
  const seconds = (end - first) / 1000;
  return {
    reason: part.finishReason === 'length' ? 'length' : 'stop',
    promptTokens: part.totalUsage.inputTokens ?? 0,
    cachedTokens: part.totalUsage.inputTokenDetails.cacheReadTokens ?? 0,
    tokens,
    ttftMs: (first || end) - start,
    tokensPerSecond: first && tokens > 1 && seconds > 0 ? (tokens - 1) / seconds : null,
  };
}

function engineErrorOf(error: unknown, url: string): EngineError {
  if (error instanceof EngineError) return error;
  if (
    APICallError.isInstance(error) &&
    error.statusCode &&
    error.statusCode >= 400 &&
    error.statusCode < 500 &&
    error.statusCode !== 429
  ) {
    return new EngineError('bad-request', `${url} recusou o pedido (${error.statusCode}): ${error.message}`);
  }
  const message = error instanceof Error ? error.message : String(error);
  const timedOut = error instanceof Error && /timeout/i.test(`${error.name} ${error.message}`);
  return new EngineError(timedOut ? 'timeout' : 'remote', `${url} não se consegue usar: ${message}`);
}
