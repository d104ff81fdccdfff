import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { evidenceSchema } from '#server/contracts/evidence.ts';
import { type RunningServer, startServer } from '../../support/start-server.ts';

let server: RunningServer;
let client: OpenAI;
beforeAll(async () => {
  server = await startServer();
  client = new OpenAI({ apiKey: 'unused', baseURL: `${server.url}/v1`, maxRetries: 0 });
});
afterAll(() => server.stop());

const place = [{ role: 'user' as const, content: 'Em que lugar ficou o Farense em 1994/95?' }];

describe('the official openai client', () => {
  it('lists the model', async () => {
    const models = await client.models.list();
    expect(models.data.map((model) => model.id)).toEqual(['farense']);
  });

  it('gets a true answer with its evidence', async () => {
    const reply = await client.chat.completions.create({ model: 'farense', messages: place });
    const content = reply.choices[0]?.message.content ?? '';
    expect(content).toContain('5.º');
    expect(content).toContain('37 pontos');
    expect(reply.choices[0]?.finish_reason).toBe('stop');
    const { farense } = reply as unknown as {
      farense: { evidence: unknown; sources: { href: string }[]; path: string };
    };
    expect(evidenceSchema.parse(farense.evidence).rows.length).toBeGreaterThan(0);
    expect(farense.sources[0]?.href).toMatch(/^\/epocas\/1994-95/);
    expect(farense.path).toBe('composed');
  });

  it('streams the same answer it gives whole', async () => {
    const whole = await client.chat.completions.create({ model: 'farense', messages: place });
    const stream = await client.chat.completions.create({
      model: 'farense',
      messages: place,
      stream: true,
      stream_options: { include_usage: true },
    });
    let content = '';
    let chunks = 0;
    let finish: string | null = null;
    let usage: unknown;
    for await (const chunk of stream) {
      chunks++;
      content += chunk.choices[0]?.delta.content ?? '';
      finish = chunk.choices[0]?.finish_reason ?? finish;
      usage = chunk.usage ?? usage;
    }
    expect(content).toBe(whole.choices[0]?.message.content);
    expect(chunks).toBeGreaterThan(2);
    expect(finish).toBe('stop');
    expect(usage).toBeDefined();
  });

  it('reads the conversation: a follow-up means the season after', async () => {
    const reply = await client.chat.completions.create({
      model: 'farense',
      messages: [
        ...place,
        { role: 'assistant', content: 'Em 5.º.' },
        { role: 'user', content: 'E na época seguinte?' },
      ],
    });
    expect(reply.choices[0]?.message.content).toContain('1995/96');
  });

  it('meets an unknown model as OpenAI would say it', async () => {
    await expect(client.chat.completions.create({ model: 'gpt-9', messages: place })).rejects.toMatchObject({
      status: 404,
      code: 'model_not_found',
    });
  });
});
