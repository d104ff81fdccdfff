import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScriptedModel } from '../../support/scripted-model.ts';
import { type RunningServer, startServer } from '../../support/start-server.ts';

const true1 = 'Em 1994/95, o Farense acabou em **5.º lugar** na I Divisão, com **37 pontos**.';
const lie = 'Teve 30 vitórias em 34 jogos.';
let model: ScriptedModel;
let server: RunningServer;
let client: OpenAI;

beforeAll(async () => {
  model = new ScriptedModel(() => `${true1} ${lie}`);
  server = await startServer({ FARENSE_ENGINE: await model.listen(), LOG_LEVEL: 'warn' });
  client = new OpenAI({ apiKey: 'unused', baseURL: `${server.url}/v1`, maxRetries: 0 });
});
afterAll(async () => {
  await server.stop();
  model.close();
});

const asking = {
  model: 'farense',
  messages: [{ role: 'user' as const, content: 'Em que lugar ficou o Farense em 94/95?' }],
};

describe('a server whose model answers', () => {
  it('tells what is the model’s, what was replaced, and how much it wrote', async () => {
    const reply = await client.chat.completions.create(asking);
    const content = reply.choices[0]?.message.content ?? '';
    expect(content.startsWith(true1)).toBe(true);
    expect(content).toContain('16 vitórias, 5 empates e 13 derrotas');
    expect(content).not.toContain('30 vitórias');
    expect(reply).toMatchObject({ farense: { path: 'model', model: 'ensaiado', verified: true, replaced: [lie] } });
  });

  it('counts the tokens of an answer that came to its end', async () => {
    model.script = () => true1;
    const reply = await client.chat.completions.create(asking);
    expect(reply.usage).toEqual({ prompt_tokens: 90, completion_tokens: 20, total_tokens: 110 });
    model.script = () => `${true1} ${lie}`;
  });

  it('streams the same answer to the page, and says which path it took', async () => {
    const parts = [{ type: 'text', text: asking.messages[0]?.content }];
    const response = await fetch(`${server.url}/api/chat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ messages: [{ role: 'user', parts }] }),
    });
    const events = (await response.text()).match(/(?<=^data: )\{.*/gm)?.map((line) => JSON.parse(line)) ?? [];
    const text = events.flatMap((event) => (event.type === 'text-delta' ? [event.delta] : [])).join('');
    expect(text.startsWith(true1)).toBe(true);
    expect(text).not.toContain('30 vitórias');
    const metadata = events.find((event) => event.type === 'finish').messageMetadata;
    expect(metadata).toMatchObject({ path: 'model', model: 'ensaiado', verified: true, replaced: 1 });
  });

  it('answers all the same when the model is gone', async () => {
    model.script = () => ({ text: true1, ending: 'cut' });
    const reply = await client.chat.completions.create(asking);
    expect(reply.choices[0]?.message.content).toMatch(/5\.º lugar.*16 vitórias, 5 empates e 13 derrotas/s);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/farense_model_failures_total\{cause="remote"\} 1/);
    expect(metrics).toMatch(/farense_replaced_sentences_total\{reason="\w+"\} 2/);
  });
});
