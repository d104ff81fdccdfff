import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { type FromWorker, fromWorkerSchema, type ToWorker } from '#server/contracts/worker-messages.ts';
import { blasThreads } from './blas-threads.ts';
import { describeExit } from './describe-exit.ts';

export interface WorkerTimes {
  /** From the start to the handshake. */
  readonly readyMs: number;
  /** Silence after which the process counts as stuck. Long: one step of a large model on a CPU takes ten seconds. */
  readonly silenceMs: number;
}

const defaultTimes: WorkerTimes = { readyMs: 30_000, silenceMs: 180_000 };

/** How much of what the process wrote last is kept, to say why it ended. */
const outputKept = 4000;

/**
 * A small young generation: arrays outside the JavaScript heap live as long as their handles do there, and V8, seeing
 * only the handles, would let hundreds of megabytes of them wait.
 */
const nodeFlags = ['--expose-gc', '--max-semi-space-size=2'];

interface Events {
  message: [FromWorker];
  /** The process is gone; why, in plain words. */
  exit: [string];
}

/** A process that runs MLX, from its start to its end. Its death is an event, never an exception. */
export class WorkerProcess extends EventEmitter<Events> {
  /** Settles when the process answers; rejects when it ends or stays silent before that. */
  readonly ready: Promise<Extract<FromWorker, { type: 'ready' }>>;
  private readonly child: ChildProcess;
  private readonly times: WorkerTimes;
  private output = '';
  private silence: NodeJS.Timeout | undefined;
  private killedFor: string | null = null;
  private ended = false;

  /** @param entry path of the worker's entry point */
  constructor(entry: string, times: Partial<WorkerTimes> = {}) {
    super();
    this.times = { ...defaultTimes, ...times };
    this.child = spawn(process.execPath, [...nodeFlags, entry], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, OPENBLAS_NUM_THREADS: blasThreads() },
    });
    this.child.stdout?.on('data', (text) => this.keep(text));
    this.child.stderr?.on('data', (text) => this.keep(text));
    this.child.on('message', (raw) => this.receive(raw));
    this.child.on('error', (error) => this.end(error.message));
    // 'close' comes after 'exit', when all that the process wrote has been read.
    this.child.on('close', (code, signal) => this.end(this.killedFor ?? describeExit(code, signal, this.output)));
    this.ready = this.handshake();
    this.ready.catch(() => {});
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get alive(): boolean {
    return !this.ended;
  }

  /** Does nothing when the process is gone: that it is gone is told by `exit`. */
  send(message: ToWorker): void {
    if (this.child.connected) this.child.send(message, () => {});
  }

  /** Asks the process to end, and makes it after `graceMs`. Settles when it is gone. */
  async stop(graceMs = 2000): Promise<void> {
    if (this.ended) return;
    const gone = new Promise<void>((resolve) => this.once('exit', () => resolve()));
    this.send({ type: 'shutdown' });
    const timer = setTimeout(() => this.kill('não terminou quando lhe foi pedido'), graceMs);
    await gone;
    clearTimeout(timer);
  }

  kill(why: string): void {
    this.killedFor = why;
    this.child.kill('SIGKILL');
  }

  private handshake(): Promise<Extract<FromWorker, { type: 'ready' }>> {
    return new Promise((resolve, reject) => {
      const late = () => this.kill(`não respondeu nos ${this.times.readyMs / 1000} s depois de arrancar`);
      const timer = setTimeout(late, this.times.readyMs);
      const onMessage = (message: FromWorker) => {
        if (message.type === 'ready') settle(() => resolve(message));
      };
      const onExit = (why: string) => settle(() => reject(new Error(why)));
      const settle = (how: () => void) => {
        clearTimeout(timer);
        this.off('message', onMessage);
        this.off('exit', onExit);
        how();
      };
      this.on('message', onMessage);
      this.on('exit', onExit);
    });
  }

  private receive(raw: unknown): void {
    clearTimeout(this.silence);
    if (this.ended) return;
    this.silence = setTimeout(
      () => this.kill('deixou de responder: parou num cálculo, talvez por falta de memória'),
      this.times.silenceMs,
    );
    this.silence.unref();
    const message = fromWorkerSchema.safeParse(raw);
    if (message.success) this.emit('message', message.data);
    else this.kill(`enviou uma mensagem que não se entende: ${message.error.message}`);
  }

  private keep(text: Buffer): void {
    this.output = (this.output + text.toString('utf8')).slice(-outputKept);
  }

  private end(why: string): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.silence);
    this.emit('exit', why);
  }
}
