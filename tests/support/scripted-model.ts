import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What the model says to a prompt, or how it fails. */
export type Script = (prompt: string) => string | { text: string; ending: 'cut' | 'silence' } | 'error';

/** An OpenAI-compatible server whose model says what a script tells it to, a few letters at a time. */
export class ScriptedModel {
  readonly prompts: string[] = [];
  script: Script;
  /** Before the first word, in milliseconds. */
  delayMs = 0;
  private readonly server: Server;

  constructor(script: Script) {
    this.script = script;
    this.server = createServer((request, response) => {
      if (request.url?.endsWith('/models')) return void response.end(JSON.stringify({ data: [{ id: 'ensaiado' }] }));
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => void this.answer(JSON.parse(body), response));
    });
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private async answer(body: { messages: { content: string }[] }, response: ServerResponse): Promise<void> {
    const prompt = body.messages.at(-1)?.content ?? '';
    this.prompts.push(prompt);
    const said = this.script(prompt);
    if (said === 'error') return void response.writeHead(400).end('{"error":{"message":"no"}}');
    const { text, ending } = typeof said === 'string' ? { text: said, ending: 'whole' } : said;
    await sleep(this.delayMs);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const send = (choice: object, extra: object = {}) =>
      response.write(
        `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 0, model: 'ensaiado', choices: [{ index: 0, ...choice }], ...extra })}\n\n`,
      );
    for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) send({ delta: { content: piece } });
    if (ending === 'silence') return;
    // Time for what was written to leave.
    if (ending === 'cut') return void setTimeout(() => response.destroy(), 50);
    send(
      { delta: {}, finish_reason: 'stop' },
      { usage: { prompt_tokens: 90, completion_tokens: 20, total_tokens: 110 } },
    );
    response.end('data: [DONE]\n\n');
  }
}
