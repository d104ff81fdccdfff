import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../support/start-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  expect(await server.stop()).toBe(0);
});

const json = { 'Content-Type': 'application/json' };
const ask = (text: unknown) => JSON.stringify({ messages: [{ role: 'user', parts: [{ type: 'text', text }] }] });
const complete = (messages: unknown, more: object = {}) => JSON.stringify({ model: 'farense', messages, ...more });
const user = (content: unknown) => [{ role: 'user', content }];

type Case = [name: string, path: string, init: RequestInit, status: number];

const cases: Case[] = [
  ['no body', '/api/chat', { method: 'POST', headers: json }, 400],
  ['invalid JSON', '/api/chat', { method: 'POST', headers: json, body: '{"messages": [' }, 400],
  ['binary', '/api/chat', { method: 'POST', headers: json, body: new Uint8Array([0xff, 0xfe, 0, 1, 2, 0xc3]) }, 400],
  ['another media type', '/api/chat', { method: 'POST', body: 'olá', headers: { 'Content-Type': 'text/plain' } }, 415],
  ['an array', '/api/chat', { method: 'POST', headers: json, body: '[]' }, 400],
  ['null', '/api/chat', { method: 'POST', headers: json, body: 'null' }, 400],
  ['no messages', '/api/chat', { method: 'POST', headers: json, body: '{"messages":[]}' }, 400],
  ['messages of a wrong type', '/api/chat', { method: 'POST', headers: json, body: '{"messages":"olá"}' }, 400],
  ['a number as text', '/api/chat', { method: 'POST', headers: json, body: ask(5) }, 400],
  ['an empty question', '/api/chat', { method: 'POST', headers: json, body: ask('') }, 400],
  ['white space', '/api/chat', { method: 'POST', headers: json, body: ask(' \n\t\u200b \u00a0') }, 400],
  ['100,000 characters', '/api/chat', { method: 'POST', headers: json, body: ask('golo '.repeat(20_000)) }, 413],
  ['two megabytes', '/api/chat', { method: 'POST', headers: json, body: ask('a'.repeat(2_000_000)) }, 413],
  ['GET', '/api/chat', {}, 405],
  ['DELETE', '/api/chat', { method: 'DELETE' }, 405],
  ['POST to health', '/api/health', { method: 'POST' }, 405],
  ['invalid JSON', '/v1/chat/completions', { method: 'POST', headers: json, body: 'olá' }, 400],
  ['no model', '/v1/chat/completions', { method: 'POST', headers: json, body: '{"messages":[]}' }, 400],
  [
    'an unknown model',
    '/v1/chat/completions',
    { method: 'POST', headers: json, body: complete(user('olá'), { model: 'gpt-9' }) },
    404,
  ],
  ['no messages', '/v1/chat/completions', { method: 'POST', headers: json, body: complete([]) }, 400],
  [
    'a wrong role',
    '/v1/chat/completions',
    { method: 'POST', headers: json, body: complete([{ role: 'rei', content: 'olá' }]) },
    400,
  ],
  ['a number as content', '/v1/chat/completions', { method: 'POST', headers: json, body: complete(user(1)) }, 400],
  ['empty content', '/v1/chat/completions', { method: 'POST', headers: json, body: complete(user('  ')) }, 400],
  [
    'an answer as the last message',
    '/v1/chat/completions',
    { method: 'POST', headers: json, body: complete([...user('olá'), { role: 'assistant', content: 'olá' }]) },
    400,
  ],
  [
    'three answers wanted',
    '/v1/chat/completions',
    { method: 'POST', headers: json, body: complete(user('olá'), { n: 3 }) },
    400,
  ],
  [
    'a hot temperature',
    '/v1/chat/completions',
    { method: 'POST', headers: json, body: complete(user('olá'), { temperature: 'alta' }) },
    400,
  ],
  [
    '100,000 characters',
    '/v1/chat/completions',
    { method: 'POST', headers: json, body: complete(user('x'.repeat(100_000))) },
    413,
  ],
  ['GET', '/v1/chat/completions', {}, 405],
  ['PUT', '/v1/models', { method: 'PUT' }, 405],
  ['GET of nothing', '/v1/engines', {}, 404],
  ['POST to nothing', '/api/nada', { method: 'POST' }, 404],
];

describe('bad input', () => {
  it.each(cases)('%s to %s is refused in the words of that address', async (_name, path, init, status) => {
    const response = await fetch(server.url + path, init);
    const body = await response.json();
    expect(response.status).toBe(status);
    expect(body.error.message).toMatch(/\p{L}{3}/u);
    expect(body.error.message).not.toMatch(/ at |\.ts|Error:/);
    if (path.startsWith('/v1'))
      expect(body.error).toMatchObject({ type: 'invalid_request_error', code: expect.any(String) });
    else expect(body.error.code).toEqual(expect.any(String));
  });

  it('says which methods an address takes', async () => {
    expect((await fetch(`${server.url}/api/chat`)).headers.get('allow')).toBe('POST');
  });

  it('twenty turns of noise get an answer, and the server stays up', async () => {
    const noise = Array.from({ length: 20 }, (_, i) => ({
      role: i % 2 ? 'assistant' : 'user',
      content: `${'\u202e%$#"\\<script>'.repeat(i)} ${String.fromCodePoint(0x1f600 + i)}`,
    }));
    const messages = [...noise, { role: 'user', content: '¿?! ,,, ~~ qwrtp zzz' }];
    const response = await fetch(`${server.url}/v1/chat/completions`, {
      method: 'POST',
      headers: json,
      body: complete(messages),
    });
    expect(response.status).toBe(200);
    const health = await fetch(`${server.url}/api/health`);
    expect(await health.json()).toMatchObject({ status: 'ok' });
  });
});

describe('the question limit', () => {
  it('asks a client to wait once it has had its questions, and says how long', async () => {
    const limited = await startServer({ FARENSE_RATE_LIMIT: '2' });
    try {
      const post = () =>
        fetch(`${limited.url}/api/chat`, {
          method: 'POST',
          headers: { ...json, 'x-farense-client': String(Math.random()) },
          body: ask('olá'),
        });
      expect((await post()).status).toBe(200);
      expect((await post()).status).toBe(200);
      const refused = await post();
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await refused.json()).error.code).toBe('rate-limited');
    } finally {
      await limited.stop();
    }
  });
});
