import { type FromWorker, type ToWorker, toWorkerSchema } from '#server/contracts/worker-messages.ts';
import { memoryInUse } from '#server/mlx/device.ts';
import { RequestError } from '#server/mlx/generate/text-generator.ts';
import { InferenceSession } from '#server/mlx/inference-session.ts';
import { mx } from '#server/mlx/mlx.ts';
import { quantizeModel } from '#server/mlx/quantize-model.ts';
import { ModelError } from '#server/models/model-error.ts';
import { TokenizerError } from '#server/tokens/load-tokenizer.ts';
import { watchParent } from './watch-parent.ts';

/** Entry point of the process that runs inference. An abort by MLX ends it, and nothing else. */

const heartbeatMs = 1000;

let session: InferenceSession | null = null;
const running = new Map<number, AbortController>();

const send = (message: FromWorker) => process.connected && process.send?.(message);

function codeOf(error: unknown): string {
  if (error instanceof ModelError) return error.code;
  if (error instanceof TokenizerError) return 'bad-tokenizer';
  return error instanceof RequestError ? 'bad-request' : 'internal';
}

function report(id: number | null, error: unknown): void {
  send({ type: 'error', id, code: codeOf(error), message: error instanceof Error ? error.message : String(error) });
}

function load(message: Extract<ToWorker, { type: 'init' }>): void {
  const start = performance.now();
  session = new InferenceSession(message.model, message);
  const seconds = (performance.now() - start) / 1000;
  send({ type: 'loaded', parameters: session.parameters, seconds, memory: memoryInUse() });
}

async function generate({ id, request }: Extract<ToWorker, { type: 'generate' }>): Promise<void> {
  const stop = new AbortController();
  running.set(id, stop);
  try {
    if (!session) throw new Error('não há modelo carregado');
    for await (const event of session.generate(request, stop.signal)) {
      if (event.type === 'started') send({ ...event, id });
      if (event.type === 'text') send({ type: 'token', id, text: event.text, logprobs: event.logprobs });
      if (event.type === 'done') send({ type: 'generated', id, result: event.result });
    }
  } catch (error) {
    if (!stop.signal.aborted) report(id, error);
  } finally {
    running.delete(id);
  }
}

async function handle(message: ToWorker): Promise<void> {
  switch (message.type) {
    case 'init':
      return load(message);
    case 'generate':
      return generate(message);
    case 'cancel':
      return running.get(message.id)?.abort();
    case 'quantize': {
      const tensors = quantizeModel(message.from, message.to, message.bits);
      send({ type: 'done', id: message.id, report: { tensors } });
      return;
    }
    case 'shutdown':
      process.exit(0);
  }
}

watchParent();
process.on('message', (raw) => {
  const message = toWorkerSchema.safeParse(raw);
  if (!message.success) {
    report(null, new Error(`uma mensagem não se entende: ${message.error.message}`));
    return;
  }
  const id = 'id' in message.data ? message.data.id : null;
  handle(message.data).catch((error) => report(id, error));
});
setInterval(() => {
  send({ type: 'heartbeat', memory: memoryInUse(), active: running.size, prefixBytes: session?.prefixBytes ?? 0 });
}, heartbeatMs).unref();
send({ type: 'ready', device: mx.metal.isAvailable() ? 'metal' : 'cpu' });
