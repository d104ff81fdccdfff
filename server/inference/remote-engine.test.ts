import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { GenerationEvent, GenerationInput } from '#server/contracts/generation.ts';
import { RemoteEngine, type RemoteEngineOptions } from './remote-engine.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Seen {
  readonly path: string;
  readonly key: string | undefined;
  readonly body: Record<string, unknown>;
}

type Answer = (response: ServerResponse, attempt: number) => void | Promise<void>;

/** A real server on a port of its own that speaks as much of OpenAI's protocol as an answer needs. */
async function remote(answer: Answer, options: Partial<RemoteEngineOptions> = {}) {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (request.url === '/v1/models') return response.end(JSON.stringify({ data: [{ id: 'mistral-do-servidor' }] }));
    seen.push({ path: request.url ?? '', key: request.headers.authorization, body });
    await answer(response, seen.length);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1`;
  return { engine: new RemoteEngine({ url, model: null, apiKey: null, ...options }), seen };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text ? JSON.parse(text) : {};
}

const piece = (content: string, finish: string | null = null) =>
  `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', choices: [{ index: 0, delta: { content }, finish_reason: finish }] })}\n\n`;

const usage = `data: ${JSON.stringify({ id: '1', choices: [], usage: { prompt_tokens: 9, completion_tokens: 3, total_tokens: 12 } })}\n\n`;

const streamed: Answer = (response) => {
  response.setHeader('content-type', 'text/event-stream');
  response.end(`${piece('Em ')}${piece('1910')}${piece('.', 'stop')}${usage}data: [DONE]\n\n`);
};

const question: GenerationInput = {
  input: {
    messages: [
      { role: 'system', content: 'Responde com os factos.' },
      { role: 'user', content: 'Quando foi fundado?' },
    ],
  },
  maxTokens: 20,
  stop: ['\n'],
};

async function read(engine: RemoteEngine, signal = new AbortController().signal) {
  const events: GenerationEvent[] = [];
  for await (const event of engine.generate(question, signal)) events.push(event);
  return events;
}

describe('a remote engine', () => {
  it('streams the answer of the first model that the server lists', async () => {
    const { engine, seen } = await remote(streamed, { apiKey: 'segredo' });
    const events = await read(engine);
    expect(events.flatMap((event) => (event.type === 'text' ? [event.text] : [])).join('')).toBe('Em 1910.');
    expect(events.at(-1)).toMatchObject({ type: 'done', result: { reason: 'stop', promptTokens: 9, tokens: 3 } });
    expect(seen[0]).toMatchObject({
      path: '/v1/chat/completions',
      key: 'Bearer segredo',
      body: { model: 'mistral-do-servidor', max_tokens: 20, temperature: 0, stop: ['\n'], stream: true },
    });
    expect(seen[0]?.body.messages).toEqual([
      { role: 'system', content: 'Responde com os factos.' },
      { role: 'user', content: 'Quando foi fundado?' },
    ]);
    expect(await engine.health()).toBe(true);
    expect(engine.status()).toMatchObject({ kind: 'remote', state: 'ready', model: 'mistral-do-servidor' });
  });

  it('tries again when the server is busy at first', async () => {
    const { engine, seen } = await remote((response, attempt) => {
      if (attempt > 1) return streamed(response, attempt);
      response.writeHead(503).end('{}');
    });
    expect((await read(engine)).at(-1)).toMatchObject({ type: 'done' });
    expect(seen).toHaveLength(2);
  });

  it.each([
    {
      why: 'refuses',
      code: 'bad-request',
      answer: (r: ServerResponse) => void r.writeHead(400).end('{"error":{"message":"no"}}'),
    },
    { why: 'fails', code: 'remote', answer: (r: ServerResponse) => void r.writeHead(500).end('{}') },
    {
      why: 'is cut off in the answer',
      code: 'remote',
      answer: async (r: ServerResponse) => {
        r.writeHead(200, { 'content-type': 'text/event-stream' }).write(piece('Em '));
        await sleep(50);
        r.destroy();
      },
    },
    {
      why: 'goes silent in the answer',
      code: 'timeout',
      answer: (r: ServerResponse) => void r.writeHead(200, { 'content-type': 'text/event-stream' }).write(piece('Em ')),
    },
    { why: 'never begins', code: 'timeout', answer: () => {} },
  ])('says so when the server $why', async ({ code, answer }) => {
    const { engine } = await remote(answer, { retries: 0, firstTextMs: 300, betweenMs: 300 });
    await expect(read(engine)).rejects.toMatchObject({ name: 'EngineError', code });
    expect(engine.status()).toMatchObject({ active: 0 });
  });

  it('says that a server which is not there cannot be used, and that it is not healthy', async () => {
    const engine = new RemoteEngine({ url: 'http://127.0.0.1:9/v1', model: 'x', apiKey: null, retries: 0 });
    expect(await engine.health()).toBe(false);
    await expect(read(engine)).rejects.toMatchObject({ code: 'remote' });
    expect(engine.status().problem).toContain('127.0.0.1:9');
  });

  it('ends the request at the server when the reader leaves', async () => {
    let closed = false;
    const { engine } = await remote((response) => {
      response.on('close', () => {
        closed = true;
      });
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(piece('Em '));
    });
    for await (const event of engine.generate(question, new AbortController().signal)) {
      if (event.type === 'text') break;
    }
    await sleep(100);
    expect(closed).toBe(true);
    expect(engine.status().active).toBe(0);
  });
});
