import { basename } from 'node:path';
import { log } from '#server/config/log.ts';
import type { GenerationEvent, GenerationInput } from '#server/contracts/generation.ts';
import type { ModelPair } from '#server/contracts/live-pair.ts';
import { readLivePair } from '#server/db/live-pairs.ts';
import { choosePair } from './choose-pair.ts';
import { type ChosenEngine, createEngine, type EngineChoice } from './create-engine.ts';
import { drained } from './drained.ts';
import { type Engine, EngineError, type EngineStatus } from './engine.ts';

export interface LiveEngineOptions {
  /** Time between looks at what was published. */
  readonly pollMs?: number;
  /** How long answers under way may hold up another model. */
  readonly drainMs?: number;
  /** Told when what is chosen cannot be opened; by default the log is. */
  readonly onProblem?: (problem: string) => void;
  /** What a person set for every request, whatever it says itself. */
  readonly sampling?: Pick<GenerationInput, 'maxTokens' | 'temperature' | 'seed'>;
}

const defaults = {
  sampling: {},
  pollMs: 2000,
  drainMs: 60_000,
  onProblem: (problem: string) => log.error({ problem }, 'the chosen model cannot answer'),
};

/**
 * The engine that fans are answered with: what the settings name, or what was published last. It looks again every few
 * seconds, so that publishing and rolling back take effect without a restart: another adapter with the next question,
 * another model when the answers under way have ended and it is loaded.
 */
export class LiveEngine implements Engine {
  private readonly settings: EngineChoice;
  private readonly options: Required<LiveEngineOptions>;
  private choice: EngineChoice | null = null;
  private chosen: ChosenEngine | null = null;
  private problem: string | null = null;
  /** Settles when the engine before this one is gone, with its memory. */
  private freed: Promise<void> = Promise.resolve();
  private look: Promise<void> | null = null;
  private lookedAt = -Infinity;
  private timer: NodeJS.Timeout | undefined;
  private started = false;
  private closed = false;

  constructor(settings: EngineChoice, options: LiveEngineOptions = {}) {
    this.settings = settings;
    this.options = { ...defaults, ...options };
  }

  /** Loads the model now, and follows what is published from now on. */
  async start(): Promise<void> {
    if (this.started || this.closed) return;
    this.started = true;
    this.timer = setInterval(() => void this.follow(), this.options.pollMs).unref();
    await this.follow();
    this.chosen?.start();
  }

  /** The settings ask for no model at all. */
  get off(): boolean {
    return this.settings.engine === 'off';
  }

  /** What answers, by the names that people know; null when no model does. */
  pair(): ModelPair | null {
    if (!this.chosen) return null;
    const { engine, adapter } = this.chosen;
    return { model: basename(engine.status().model), adapter: adapter && basename(adapter) };
  }

  /** A request that names no adapter gets the live one; null asks for the model alone. */
  async *generate(input: GenerationInput, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    await this.start();
    await this.follow();
    const { chosen } = this;
    if (!chosen) throw new EngineError('unavailable', this.problem ?? this.whyNone());
    await this.freed;
    signal.throwIfAborted();
    const adapter = input.adapter === undefined ? chosen.adapter : input.adapter;
    yield* chosen.engine.generate({ ...input, ...this.options.sampling, adapter }, signal);
  }

  async health(): Promise<boolean> {
    await this.follow();
    return (await this.chosen?.engine.health()) ?? false;
  }

  status(): EngineStatus {
    if (this.chosen) return this.chosen.engine.status();
    const state = this.problem ? 'failed' : 'stopped';
    const none = { active: 0, waiting: 0, memoryBytes: null, restarts: 0 };
    return { kind: 'local', state, model: this.choice?.model ?? '', problem: this.problem, ...none };
  }

  async close(): Promise<void> {
    this.closed = true;
    clearInterval(this.timer);
    await this.look;
    await Promise.all([this.chosen?.engine.close(), this.freed]);
  }

  /** Looks at what is published, at most once in `pollMs`; callers at the same time share one look. */
  private async follow(): Promise<void> {
    if (this.closed || performance.now() - this.lookedAt < this.options.pollMs) return this.look ?? undefined;
    this.lookedAt = performance.now();
    this.look = this.lookNow().finally(() => {
      this.look = null;
    });
    return this.look;
  }

  private async lookNow(): Promise<void> {
    try {
      const published = this.settings.engine === 'auto' && !this.settings.model ? await readLivePair() : null;
      if (!this.closed) this.take(choosePair(this.settings, published));
    } catch (error) {
      // Whoever answered goes on answering.
      log.error({ err: error }, 'what is published could not be read');
    }
  }

  private take(choice: EngineChoice): void {
    const before = this.choice;
    // What could not be opened is tried again: it may be there by now.
    if (this.chosen && before?.model === choice.model && before?.adapter === choice.adapter) return;
    this.choice = choice;
    const next = this.tryCreate(choice);
    const old = this.chosen;
    // The same model with another adapter: what is loaded stays loaded.
    if (old && next && old.engine.status().model === next.engine.status().model) {
      this.chosen = { ...old, adapter: next.adapter };
      return;
    }
    this.chosen = next;
    if (!old) return;
    this.freed = Promise.all([this.freed, drained(old.engine, this.options.drainMs)]).then(() => {
      if (!this.closed) next?.start();
    });
  }

  private whyNone(): string {
    if (this.off) return 'O modelo está desligado: FARENSE_ENGINE é off.';
    return 'Não há modelo que responda: o farense-mini não está em models/ e nenhum outro foi publicado ou indicado.';
  }

  private tryCreate(choice: EngineChoice): ChosenEngine | null {
    const before = this.problem;
    this.problem = null;
    try {
      return createEngine(choice);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
      if (this.problem !== before) this.options.onProblem(this.problem);
      return null;
    }
  }
}
