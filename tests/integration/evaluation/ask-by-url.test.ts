import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerStream } from '#server/chat/answer-stream.ts';
import { readQuestion } from '#server/chat/read-question.ts';
import { askByUrl } from '#server/evaluation/ask-by-url.ts';
import { askInProcess } from '#server/evaluation/ask-in-process.ts';
import type { Ask } from '#server/evaluation/reply.ts';
import { completionResponse } from '#server/http/completion.ts';
import { openThrowawayDatabase } from '../../support/open-throwaway-database.ts';

let server: Server;
let base: string;
let inProcess: Ask;

/** The completion endpoint without its limits; under /cheio it turns everybody away, under /outro it is another's. */
async function respond(path: string, body: string): Promise<Response> {
  if (path.startsWith('/cheio')) return new Response('{}', { status: 429 });
  if (path.startsWith('/outro')) return Response.json({ choices: [{ message: { content: 'olá' } }] });
  const { messages } = JSON.parse(body) as { messages: { content: string }[] };
  const turns = messages.map(({ content }) => content);
  // Composed, as those of this process: what a model writes is no matter of the endpoint.
  return completionResponse(answerStream(readQuestion(turns, 'api'), { engine: null }));
}

beforeAll(async () => {
  await openThrowawayDatabase();
  inProcess = await askInProcess();
  server = createServer(async (request, response) => {
    const answer = await respond(request.url ?? '/', await text(request));
    response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(await answer.text());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it.each([
  [['Em que lugar ficou o Farense em 1994/95?']],
  [['historial com o Benfica', 'e fora?']],
  [['receita de cataplana']],
])('over HTTP the reply to %j is the one of this process', async (turns) => {
  expect(await askByUrl(base)(turns)).toEqual(await inProcess(turns));
});

it.each([
  ['a limit', '/cheio/', /FARENSE_RATE_LIMIT=0/],
  ['a server without evidence', '/outro/', /não é a esperada/],
])('%s is told in words that say what to do', async (_, path, message) => {
  await expect(askByUrl(`${base}${path}`)(['olá'])).rejects.toThrow(message);
});
