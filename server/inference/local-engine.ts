import { setTimeout as sleep } from 'node:timers/promises';
import { type GenerationEvent, type GenerationInput, generationRequestSchema } from '#server/contracts/generation.ts';
import type { FromWorker } from '#server/contracts/worker-messages.ts';
import { WorkerProcess, type WorkerTimes } from '#server/workers/worker-process.ts';
import { type Engine, EngineError, type EngineStatus } from './engine.ts';
import { EventQueue } from './event-queue.ts';
import { FairQueue } from './fair-queue.ts';
import { waitInLine } from './wait-in-line.ts';

export interface LocalEngineOptions {
  /** Entry point of the worker. */
  readonly entry: string;
  /** Folder of the model. */
  readonly model: string;
  /** Answers at once. */
  readonly places?: number;
  /** Requests that may wait. */
  readonly queueLimit?: number;
  /** Memory for prompts that are remembered. */
  readonly prefixBytes?: number;
  readonly times?: Partial<WorkerTimes>;
  /** Waits before a restart: the first, doubled each time, up to the second. */
  readonly backoffMs?: readonly [number, number];
}

/** A restart this long after the last one begins a new series of waits. */
const calmMs = 300_000;

/**
 * Runs a model in a process of its own and keeps it running: what was being answered when it dies fails with `crashed`,
 * and it is started again, later each time. A model that cannot be loaded is not tried again.
 */
export class LocalEngine implements Engine {
  private readonly options: LocalEngineOptions;
  private readonly queue: FairQueue;
  private readonly answers = new Map<number, EventQueue<GenerationEvent>>();
  private worker: WorkerProcess | null = null;
  private state: EngineStatus['state'] = 'stopped';
  private problem: string | null = null;
  private memoryBytes: number | null = null;
  private restarts = 0;
  private series = 0;
  private startedAt = 0;
  private nextId = 1;
  private readonly closing = new AbortController();
  private changed: (() => void)[] = [];

  constructor(options: LocalEngineOptions) {
    this.options = options;
    this.queue = new FairQueue(options.places ?? 16, options.queueLimit ?? 200);
  }

  /** Starts the worker; does nothing when it runs. A first request does it too. */
  start(): void {
    if (this.state === 'stopped' && !this.closing.signal.aborted) this.launch('starting');
  }

  async *generate(input: GenerationInput, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    const request = generationRequestSchema.parse(input);
    const leave = yield* waitInLine(this.queue, request.client, signal);
    const id = this.nextId++;
    try {
      const worker = await this.readyWorker(signal);
      const answer = new EventQueue<GenerationEvent>();
      this.answers.set(id, answer);
      worker.send({ type: 'generate', id, request });
      yield* answer.read(signal);
    } finally {
      if (this.answers.delete(id)) this.worker?.send({ type: 'cancel', id });
      leave();
    }
  }

  async health(): Promise<boolean> {
    return this.state === 'ready';
  }

  status(): EngineStatus {
    return {
      kind: 'local',
      state: this.state,
      model: this.options.model,
      problem: this.problem,
      active: this.queue.active,
      waiting: this.queue.waiting,
      memoryBytes: this.memoryBytes,
      restarts: this.restarts,
    };
  }

  /** The worker's process id: for tests and diagnosis. */
  get pid(): number | undefined {
    return this.worker?.pid;
  }

  async close(): Promise<void> {
    this.closing.abort();
    const worker = this.worker;
    this.enter('stopped', null);
    await worker?.stop();
  }

  private launch(state: 'starting' | 'restarting'): void {
    const { entry, model, places = 16, prefixBytes = 512e6, times } = this.options;
    this.enter(state, this.problem);
    this.startedAt = performance.now();
    const worker = new WorkerProcess(entry, times);
    this.worker = worker;
    worker.on('message', (message) => this.receive(message));
    worker.on('exit', (why) => this.died(why));
    worker.send({ type: 'init', model, batchSize: places, prefixBytes });
  }

  private receive(message: FromWorker): void {
    if (message.type === 'loaded') {
      this.memoryBytes = message.memory.bytes;
      this.enter('ready', null);
    }
    if (message.type === 'heartbeat') this.memoryBytes = message.memory.bytes;
    if (message.type === 'error' && message.id === null) {
      this.enter('failed', message.message);
      void this.worker?.stop();
    }
    if (!('id' in message) || message.id === null) return;
    const answer = this.answers.get(message.id);
    if (!answer) return;
    if (message.type === 'started') answer.push(message);
    if (message.type === 'token') answer.push({ type: 'text', text: message.text, logprobs: message.logprobs });
    if (message.type === 'error') answer.fail(errorOf(message.code, message.message));
    if (message.type === 'generated') {
      answer.push({ type: 'done', result: message.result });
      answer.close();
    }
    if (message.type === 'error' || message.type === 'generated') this.answers.delete(message.id);
  }

  private died(why: string): void {
    this.worker = null;
    this.memoryBytes = null;
    for (const answer of this.answers.values()) {
      answer.fail(new EngineError('crashed', `O motor parou a meio de uma resposta: ${why}`));
    }
    this.answers.clear();
    if (this.state === 'failed' || this.closing.signal.aborted) return;
    this.enter('restarting', why);
    void this.restart();
  }

  private async restart(): Promise<void> {
    const [first, longest] = this.options.backoffMs ?? [1000, 60_000];
    if (performance.now() - this.startedAt > calmMs) this.series = 0;
    const wait = Math.min(longest, first * 2 ** this.series);
    this.series += 1;
    this.restarts += 1;
    try {
      await sleep(wait, undefined, { signal: this.closing.signal });
    } catch {
      return;
    }
    this.launch('restarting');
  }

  /** The worker once its model is loaded. Waits through a first start; a crashed engine answers at once that it is down. */
  private async readyWorker(signal: AbortSignal): Promise<WorkerProcess> {
    this.start();
    while (this.state === 'starting') {
      await new Promise<void>((resolve) => {
        this.changed.push(resolve);
        signal.addEventListener('abort', () => resolve(), { once: true });
      });
      signal.throwIfAborted();
    }
    if (this.state === 'ready' && this.worker?.alive) return this.worker;
    throw new EngineError('unavailable', `O motor não está a correr: ${this.problem ?? this.state}`);
  }

  private enter(state: EngineStatus['state'], problem: string | null): void {
    this.state = state;
    this.problem = problem;
    const waiting = this.changed;
    this.changed = [];
    for (const wake of waiting) wake();
  }
}

function errorOf(code: string, message: string): EngineError {
  return new EngineError(code === 'internal' ? 'crashed' : 'bad-request', message);
}
