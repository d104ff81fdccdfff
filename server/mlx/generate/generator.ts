import { mx, type Tensor } from '../mlx.ts';
import { KvCache } from '../model/kv-cache.ts';
import type { Mistral } from '../model/mistral.ts';
import { DecodeBatch } from './decode-batch.ts';
import { Garbage } from './garbage.ts';
import { PrefixCache } from './prefix-cache.ts';
import { Sequence, type TokenEvent, type TokenRequest } from './sequence.ts';

export interface GeneratorLimits {
  /** Answers that advance together. */
  readonly batchSize: number;
  /** Bytes for the keys and values of earlier prompts. */
  readonly prefixBytes: number;
}

/** A prompt that is being evaluated, a chunk at a time. */
interface Prefill {
  readonly sequence: Sequence;
  readonly cache: KvCache;
  fed: number;
}

/**
 * Generates answers for many readers over one model: prompts are evaluated in chunks between the steps of the answers
 * that are already running (continuous batching), and what prompts have in common is evaluated once.
 */
export class Generator {
  private readonly model: Mistral;
  private readonly limits: GeneratorLimits;
  private readonly prefixes: PrefixCache;
  private readonly garbage = new Garbage();
  private readonly batches = new Map<string, DecodeBatch>();
  private waiting: Sequence[] = [];
  private prefill: Prefill | null = null;
  private running = false;

  constructor(model: Mistral, limits: GeneratorLimits) {
    this.model = model;
    this.limits = limits;
    this.prefixes = new PrefixCache(limits.prefixBytes);
  }

  /** The events of one answer. Aborting, or leaving the loop, stops it within a step and frees its place. */
  async *generate(request: TokenRequest, signal: AbortSignal): AsyncGenerator<TokenEvent> {
    const sequence = new Sequence(request);
    this.waiting.push(sequence);
    void this.run();
    yield* sequence.read(signal);
  }

  /** Bytes that remembered prompts take. */
  get prefixBytes(): number {
    return this.prefixes.bytes;
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      while (this.work()) await this.garbage.turn();
    } catch (error) {
      this.failAll(error);
    } finally {
      this.running = false;
    }
  }

  /** One round: a chunk of a prompt, and a step of every batch. False when there is nothing left to do. */
  private work(): boolean {
    this.waiting = this.waiting.filter(({ done }) => !done);
    this.prefill = this.nextPrefill();
    if (this.prefill) this.feedChunk(this.prefill);
    for (const [adapter, batch] of this.batches) {
      this.garbage.add(this.stepBytes(batch.size, batch.size));
      batch.step();
      if (batch.size === 0) this.batches.delete(adapter);
    }
    return this.waiting.length > 0 || this.prefill !== null || this.batches.size > 0;
  }

  private nextPrefill(): Prefill | null {
    if (this.prefill && !this.prefill.sequence.done) return this.prefill;
    const active = [...this.batches.values()].reduce((sum, batch) => sum + batch.size, 0);
    const sequence = active < this.limits.batchSize ? this.waiting.shift() : undefined;
    if (!sequence) return null;
    const { prompt, adapter } = sequence.request;
    const known = this.prefixes.find(adapter, prompt);
    const cache = known
      ? KvCache.continuing(known.layers, known.length, this.model.config.sliding_window)
      : this.model.emptyCache();
    sequence.emit({ type: 'prompt', tokens: prompt.length, cached: known?.length ?? 0 });
    return { sequence, cache, fed: known?.length ?? 0 };
  }

  private feedChunk(prefill: Prefill): void {
    const { sequence, cache, fed } = prefill;
    const { prompt, lora } = sequence.request;
    const chunk = prompt.slice(fed, fed + this.model.policy.prefillChunk);
    const hidden = this.model.forward(mx.array([chunk], mx.int32), cache, lora);
    prefill.fed += chunk.length;
    this.garbage.add(this.stepBytes(chunk.length, prefill.fed));
    if (prefill.fed < prompt.length) {
      mx.eval(hidden, ...cache.arrays());
      return;
    }
    this.remember(sequence, cache, 0, prompt);
    this.startDecoding(sequence, cache, this.model.head(hidden.index(mx.Slice(), -1)));
    this.prefill = null;
  }

  private startDecoding(sequence: Sequence, cache: KvCache, logits: Tensor): void {
    const { adapter, lora } = sequence.request;
    let batch = this.batches.get(adapter);
    if (!batch) {
      batch = new DecodeBatch(this.model, lora, (done, cacheOfAll, row) => {
        this.remember(done, cacheOfAll, row, [...done.request.prompt, ...done.generated]);
      });
      this.batches.set(adapter, batch);
    }
    batch.join(sequence, cache, logits);
  }

  private remember(sequence: Sequence, cache: KvCache, row: number, tokens: readonly number[]): void {
    if (this.limits.prefixBytes === 0) return;
    const held = cache.snapshot(row);
    if (held) this.prefixes.add(sequence.request.adapter, tokens.slice(0, held.length), held.layers);
  }

  /** About what a step over `rows` tokens drops: activations, scores over `past` tokens, logits. */
  private stepBytes(rows: number, past: number): number {
    const { hidden_size, intermediate_size, num_hidden_layers, num_attention_heads, vocab_size } = this.model.config;
    const layer = 12 * hidden_size + 6 * intermediate_size + 3 * num_attention_heads * (past + 64);
    return 4 * (rows * num_hidden_layers * layer + Math.min(rows, this.limits.batchSize) * 8 * vocab_size);
  }

  private failAll(error: unknown): void {
    for (const sequence of this.waiting) sequence.fail(error);
    this.prefill?.sequence.fail(error);
    for (const batch of this.batches.values()) batch.fail(error);
    this.waiting = [];
    this.prefill = null;
    this.batches.clear();
  }
}
