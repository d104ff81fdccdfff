import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import type { GenerationEvent, GenerationInput } from '#server/contracts/generation.ts';
import { LocalEngine, type LocalEngineOptions } from '#server/inference/local-engine.ts';
import { writeTinyModel } from './support/tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-engine-'));
const model = join(folder, 'tiny');
const support = (name: string) => join(import.meta.dirname, 'support', name);
const engines: LocalEngine[] = [];

beforeAll(() => {
  writeTinyModel(model);
});
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function engineWith(options: Partial<LocalEngineOptions> = {}): LocalEngine {
  const engine = new LocalEngine({ entry: paths.inferenceWorker, model, backoffMs: [50, 1000], ...options });
  engines.push(engine);
  return engine;
}

const asking = (change: Partial<GenerationInput> = {}): GenerationInput => ({
  input: { messages: [{ role: 'user', content: 'Em que ano foi fundado o Farense?' }] },
  maxTokens: 32,
  ...change,
});

const never = new AbortController().signal;

/** Reads an answer; `onEvent` may do harm on the way. */
async function read(
  engine: LocalEngine,
  request: GenerationInput,
  onEvent?: (event: GenerationEvent) => void,
  signal = never,
) {
  const events: GenerationEvent[] = [];
  for await (const event of engine.generate(request, signal)) {
    events.push(event);
    onEvent?.(event);
  }
  return { events, text: events.map((event) => (event.type === 'text' ? event.text : '')).join('') };
}

async function until(condition: () => boolean | Promise<boolean>, ms = 10_000): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 20) {
    if (waited > ms) throw new Error(`not so within ${ms} ms: ${condition}`);
    await sleep(20);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a local engine', () => {
  it('starts at the first request and streams text with its figures', async () => {
    const engine = engineWith();
    const { events, text } = await read(engine, asking());
    expect(events[0]).toMatchObject({ type: 'started', cachedTokens: 0 });
    expect(events.at(-1)).toMatchObject({ type: 'done', result: { reason: 'length', tokens: 32 } });
    expect(text.length).toBeGreaterThan(0);
    expect(engine.status()).toMatchObject({ state: 'ready', active: 0, waiting: 0, restarts: 0 });
    expect(engine.status().memoryBytes).toBeGreaterThan(1e6);
  });

  it('evaluates a conversation that goes on only from where it was', async () => {
    const engine = engineWith();
    await read(engine, asking());
    const { events } = await read(engine, asking());
    const [started] = events;
    if (started?.type !== 'started') throw new Error('not started');
    expect(started.cachedTokens).toBe(started.promptTokens - 1);
  });

  it('ends at a stop string and gives no part of it', async () => {
    const engine = engineWith();
    const { text } = await read(engine, asking());
    const stop = text.slice(5, 8);
    const stopped = await read(engine, asking({ stop: [stop] }));
    expect(stopped.text).toBe(text.slice(0, text.indexOf(stop)));
    expect(stopped.events.at(-1)).toMatchObject({ type: 'done', result: { reason: 'stop' } });
  });

  it.each([
    {
      why: 'a prompt longer than the model reads',
      request: asking({ maxTokens: 32_768 }),
      message: /passa dos 32768/,
    },
    {
      why: 'an adapter that is not there',
      request: asking({ adapter: '/nowhere' }),
      message: /adapter_config\.json não existe/,
    },
  ])('refuses $why and goes on', async ({ request, message }) => {
    const engine = engineWith();
    await expect(read(engine, request)).rejects.toThrow(message);
    expect((await read(engine, asking())).events.at(-1)?.type).toBe('done');
    expect(engine.status().restarts).toBe(0);
  });
});

describe('when the worker dies', () => {
  it('kill -9 in the middle of an answer keeps what came, says so, and the next answer comes from a new one', async () => {
    const engine = engineWith();
    let text = '';
    const answer = read(engine, asking({ maxTokens: 20_000 }), (event) => {
      if (event.type !== 'text') return;
      text += event.text;
      if (text.length > 40 && engine.pid) process.kill(engine.pid, 'SIGKILL');
    });
    await expect(answer).rejects.toMatchObject({ code: 'crashed', message: expect.stringContaining('foi morto') });
    expect(text.length).toBeGreaterThan(40);
    await until(() => engine.health());
    expect((await read(engine, asking())).events.at(-1)?.type).toBe('done');
    expect(engine.status()).toMatchObject({ restarts: 1, problem: null });
  });

  it('an abort inside MLX is an error of that answer', async () => {
    const engine = engineWith({ entry: support('aborting-worker.ts') });
    await expect(read(engine, asking())).rejects.toMatchObject({
      code: 'crashed',
      message: expect.stringMatching(/MLX abortou \(SIGABRT\)/),
    });
  });

  it('requests fail at once while it is down, and restarts come later each time', async () => {
    const engine = engineWith({ entry: support('aborting-worker.ts'), backoffMs: [200, 400] });
    await expect(read(engine, asking())).rejects.toMatchObject({ code: 'crashed' });
    await expect(read(engine, asking())).rejects.toMatchObject({ code: 'unavailable' });
    await until(() => engine.health());
    await expect(read(engine, asking())).rejects.toMatchObject({ code: 'crashed' });
    const start = performance.now();
    await until(() => engine.health());
    expect(performance.now() - start).toBeGreaterThan(350);
  });

  it('one that never answers is ended and said to be unavailable', async () => {
    const engine = engineWith({ entry: support('silent-worker.ts'), times: { readyMs: 300 } });
    await expect(read(engine, asking())).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining('não respondeu nos 0.3 s'),
    });
  });

  it('corrupt weights stop it for good, naming the file', async () => {
    const broken = writeTinyModel(join(folder, 'broken'));
    const [file = ''] = readdirSync(broken).filter((name) => name.startsWith('model-1'));
    truncateSync(join(broken, file), 5000);
    const engine = engineWith({ model: broken });
    await expect(read(engine, asking())).rejects.toMatchObject({
      code: 'unavailable',
      message: expect.stringContaining(`${file} está truncado ou corrompido`),
    });
    await sleep(300);
    expect(engine.status()).toMatchObject({ state: 'failed', restarts: 0 });
  });

  it.skipIf(process.platform !== 'linux')('one that gets no more memory is ended, for MLX waits for ever', async () => {
    const engine = engineWith({ entry: support('starving-worker.ts'), times: { silenceMs: 1500 } });
    await expect(read(engine, asking())).rejects.toMatchObject({
      code: 'crashed',
      message: expect.stringContaining('falta de memória'),
    });
    await until(() => engine.health());
    expect(engine.status()).toMatchObject({ restarts: 1, problem: null });
  });

  it('one that hangs in the middle of an answer is ended, and the next one answers', async () => {
    const engine = engineWith({ times: { silenceMs: 2500 } });
    const answer = read(engine, asking({ maxTokens: 20_000 }), (event) => {
      if (event.type === 'text' && engine.pid) process.kill(engine.pid, 'SIGSTOP');
    });
    await expect(answer).rejects.toMatchObject({ code: 'crashed', message: expect.stringContaining('deixou de') });
    await until(() => engine.health());
    expect((await read(engine, asking({ maxTokens: 4 }))).events.at(-1)?.type).toBe('done');
  });

  it('a worker does not outlive its parent, even one that is killed', async () => {
    const host = spawn(process.execPath, [support('engine-host.ts'), model], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(host.stdout, 'data');
    const pid = Number(String(line));
    expect(isRunning(pid)).toBe(true);
    host.kill('SIGKILL');
    await until(() => !isRunning(pid));
  });
});

describe('with many readers', () => {
  it('answers 200 requests of which half are given up, and ends with every place free', async () => {
    const engine = engineWith({ places: 8, queueLimit: 200 });
    const positions: number[] = [];
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, async (_, i) => {
        const stop = new AbortController();
        if (i % 2 === 1) setTimeout(() => stop.abort(), 20 + ((i * 37) % 1500)).unref();
        const request = asking({ maxTokens: 24, client: `fan-${i % 10}`, input: { text: `Pergunta ${i}` } });
        const onEvent = (event: GenerationEvent) => event.type === 'queued' && positions.push(event.position);
        return read(engine, request, onEvent, stop.signal);
      }),
    );
    const answered = outcomes.filter((outcome, i) => i % 2 === 0 && outcome.status === 'fulfilled');
    expect(answered).toHaveLength(100);
    const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason.name] : []));
    expect(new Set(failures)).toEqual(new Set(['AbortError']));
    expect(Math.max(...positions)).toBeGreaterThan(150);
    await until(() => engine.status().active === 0);
    expect(engine.status()).toMatchObject({ waiting: 0, state: 'ready', restarts: 0 });
  });

  it('refuses one more than may wait', async () => {
    const engine = engineWith({ places: 1, queueLimit: 2 });
    const stop = new AbortController();
    const long = Array.from({ length: 3 }, () => read(engine, asking({ maxTokens: 5000 }), undefined, stop.signal));
    const ends = Promise.allSettled(long);
    await until(() => engine.status().waiting === 2);
    await expect(read(engine, asking())).rejects.toMatchObject({ code: 'busy' });
    stop.abort();
    await ends;
  });

  it('a reader that leaves frees its place', async () => {
    const engine = engineWith({ places: 1 });
    for await (const event of engine.generate(asking({ maxTokens: 20_000 }), never)) {
      if (event.type === 'text') break;
    }
    const start = performance.now();
    await read(engine, asking({ maxTokens: 2 }));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
