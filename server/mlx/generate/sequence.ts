import type { ModelLora } from '../model/mistral.ts';
import type { EvidenceConstraint } from './evidence-constraint.ts';
import { PromptLookup } from './prompt-lookup.ts';
import { type Sampling, uniform } from './sampling.ts';

/** An answer to be generated, in tokens. */
export interface TokenRequest {
  /** At least one token. */
  readonly prompt: readonly number[];
  readonly sampling: Sampling;
  readonly maxTokens: number;
  /** Tokens that end the answer; they are not part of it. */
  readonly endTokens: ReadonlySet<number>;
  readonly logprobs: boolean;
  /** Propose runs of the prompt as drafts: for answers that quote it. */
  readonly lookup: boolean;
  readonly constraint: EvidenceConstraint | null;
  /** Names what the keys and values were computed with; '' is the base alone. */
  readonly adapter: string;
  readonly lora: ModelLora | null;
}

export type TokenEvent =
  | { readonly type: 'prompt'; readonly tokens: number; readonly cached: number }
  | { readonly type: 'token'; readonly token: number; readonly logprob: number | null }
  | { readonly type: 'end'; readonly reason: 'stop' | 'length' };

/** One answer on its way: what was generated, and the events that its reader has not taken yet. */
export class Sequence {
  readonly request: TokenRequest;
  readonly generated: number[] = [];
  readonly lookup: PromptLookup | null;
  /** Ended, given up by its reader, or failed: the batch lets go of it at the next step. */
  done = false;
  private events: TokenEvent[] = [];
  private failure: unknown;
  private wake: () => void = () => {};

  constructor(request: TokenRequest) {
    this.request = request;
    this.lookup = request.lookup && request.sampling.repetitionPenalty === 1 ? new PromptLookup(request.prompt) : null;
  }

  /** True when the next token can only be chosen once the last one is known in JavaScript. */
  get needsTokens(): boolean {
    const { constraint, sampling } = this.request;
    return constraint !== null || sampling.repetitionPenalty !== 1;
  }

  /** The random share of the token at `ahead` places after the last one delivered. */
  uniform(ahead: number): number {
    return uniform(this.request.sampling.seed, this.generated.length + ahead);
  }

  /** Gives a token to the reader, and ends the answer where it must end. */
  deliver(token: number, logprob: number | null): void {
    if (this.done) return;
    if (this.request.endTokens.has(token)) {
      this.end('stop');
      return;
    }
    this.generated.push(token);
    this.lookup?.add(token);
    this.emit({ type: 'token', token, logprob });
    if (this.generated.length >= this.request.maxTokens) this.end('length');
  }

  emit(event: TokenEvent): void {
    this.events.push(event);
    this.wake();
  }

  fail(error: unknown): void {
    this.failure = error ?? new Error('generation failed');
    this.done = true;
    this.wake();
  }

  /** The events in order, until the end. Leaving early, or the signal, gives the answer up. */
  async *read(signal: AbortSignal): AsyncGenerator<TokenEvent> {
    const wakeUp = () => this.wake();
    signal.addEventListener('abort', wakeUp);
    try {
      while (true) {
        signal.throwIfAborted();
        const events = this.events;
        this.events = [];
        yield* events;
        if (this.events.length > 0) continue;
        if (this.failure) throw this.failure;
        if (this.done) return;
        await new Promise<void>((resolve) => {
          this.wake = resolve;
          if (signal.aborted) resolve();
        });
      }
    } finally {
      this.done = true;
      signal.removeEventListener('abort', wakeUp);
    }
  }

  private end(reason: 'stop' | 'length'): void {
    this.emit({ type: 'end', reason });
    this.done = true;
  }
}
