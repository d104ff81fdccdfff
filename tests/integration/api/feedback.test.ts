import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../support/start-server.ts';

let server: RunningServer;
let questionId: string;

beforeAll(async () => {
  server = await startServer({ FARENSE_ENGINE: 'off' });
});
afterAll(() => server?.stop());

const secret = 'segredo-deste-aparelho-1';
const headers = { 'Content-Type': 'application/json' };
const send = (body: object, method = 'POST') =>
  fetch(`${server.url}/api/feedback`, { method, headers, body: JSON.stringify(body) });

async function ask(): Promise<string> {
  const messages = [{ role: 'user', parts: [{ type: 'text', text: 'Em que lugar ficou o Farense em 1994/95?' }] }];
  const reply = await fetch(`${server.url}/api/chat`, { method: 'POST', headers, body: JSON.stringify({ messages }) });
  return /"questionId":"([^"]+)"/.exec(await reply.text())?.[1] ?? '';
}

async function rows(table: string) {
  const database = createClient({ url: `file:${join(server.dataDir, 'farense.db')}` });
  const { rows: found } = await database.execute(`select * from ${table}`);
  database.close();
  return found;
}

it('keeps an opinion beside its question, redacted and without an address', async () => {
  questionId = await ask();
  const correction = 'Foram 38 pontos; escreve-me para rui@mail.pt';
  const reply = await send({ questionId, secret, rating: 'down', reason: 'wrong', correction });
  expect(reply.status).toBe(204);
  const [row] = await rows('feedback');
  expect(row).toMatchObject({ question_id: questionId, rating: 'down', reason: 'wrong' });
  expect(row?.correction).toBe('Foram 38 pontos; escreve-me para [email]');
  expect(JSON.stringify(row)).not.toMatch(/segredo|127\.0\.0\.1/);
});

it('lets the same device change its mind, and nobody else', async () => {
  expect((await send({ questionId, secret: 'segredo-de-outro-aparelho', rating: 'up' })).status).toBe(403);
  expect((await send({ questionId, secret, rating: 'up' })).status).toBe(204);
  const found = await rows('feedback');
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ rating: 'up', reason: null, correction: null });
});

it('lets a fan delete what they sent, and nobody else', async () => {
  const other = await send({ questionId, secret: 'segredo-de-outro-aparelho' }, 'DELETE');
  expect(other.status).toBe(403);
  expect((await other.json()).error.message).toContain('Só quem o enviou');
  expect((await send({ questionId, secret }, 'DELETE')).status).toBe(204);
  expect(await rows('feedback')).toHaveLength(0);
  expect((await send({ questionId, secret }, 'DELETE')).status).toBe(204);
});

it('goes when its question goes', async () => {
  await send({ questionId, secret, rating: 'up' });
  const database = createClient({ url: `file:${join(server.dataDir, 'farense.db')}` });
  await database.execute({ sql: 'delete from questions where id = ?', args: [questionId] });
  database.close();
  expect(await rows('feedback')).toHaveLength(0);
  expect((await send({ questionId, secret, rating: 'up' })).status).toBe(404);
});

it.each([
  ['no question', { secret, rating: 'up' }],
  ['a question id that is none', { questionId: '1', secret, rating: 'up' }],
  ['no secret', { questionId: crypto.randomUUID(), rating: 'up' }],
  ['a short secret', { questionId: crypto.randomUUID(), secret: 'a', rating: 'up' }],
  ['five stars', { questionId: crypto.randomUUID(), secret, rating: 5 }],
  ['an unknown reason', { questionId: crypto.randomUUID(), secret, rating: 'down', reason: 'feia' }],
  ['a book', { questionId: crypto.randomUUID(), secret, rating: 'down', correction: 'a'.repeat(501) }],
])('refuses %s, naming the field', async (_, body) => {
  const reply = await send(body);
  expect(reply.status).toBe(400);
  expect((await reply.json()).error.message).toMatch(/questionId|secret|rating|reason|correction/);
});
