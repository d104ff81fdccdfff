import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ScriptedModel } from '../../support/scripted-model.ts';

/** The addresses themselves, in this process: what the environment says is read when they are loaded. */
const load = async () => ({
  completions: (await import('../../../app/v1/chat/completions/route.ts')).POST,
  chat: (await import('../../../app/api/chat/route.ts')).POST,
  metrics: (await import('../../../app/metrics/route.ts')).GET,
});

const true1 = 'Em 1994/95, o Farense acabou em **5.º lugar** na I Divisão, com **37 pontos**.';
const lie = 'Teve 30 vitórias em 34 jogos.';
const question = 'Em que lugar ficou o Farense em 94/95?';
const dataDir = mkdtempSync(join(tmpdir(), 'farense-served-'));
let model: ScriptedModel;
let routes: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  model = new ScriptedModel(() => `${true1} ${lie}`);
  vi.stubEnv('FARENSE_ENGINE', await model.listen());
  vi.stubEnv('FARENSE_DATA_DIR', dataDir);
  vi.stubEnv('LOG_LEVEL', 'silent');
  routes = await load();
});
afterAll(() => {
  model.close();
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true, force: true });
});

/** These addresses have no parts that vary. */
const nowhere = { params: Promise.resolve({}) };
const post = (body: object) =>
  new Request('http://farense.test/', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

async function complete() {
  const asking = { model: 'farense', messages: [{ role: 'user', content: question }] };
  const reply = await (await routes.completions(post(asking), nowhere)).json();
  return { reply, content: String(reply.choices[0].message.content) };
}

describe('an address whose model answers', () => {
  it('tells what is the model’s, what was replaced, and how much it wrote', async () => {
    const { reply, content } = await complete();
    expect(content.startsWith(true1)).toBe(true);
    expect(content).toContain('16 vitórias, 5 empates e 13 derrotas');
    expect(content).not.toContain('30 vitórias');
    expect(reply).toMatchObject({ farense: { path: 'model', model: 'ensaiado', verified: true, replaced: [lie] } });
  });

  it('counts the tokens of an answer that came to its end', async () => {
    model.script = () => true1;
    const { reply } = await complete();
    expect(reply.usage).toEqual({ prompt_tokens: 90, completion_tokens: 20, total_tokens: 110 });
    model.script = () => `${true1} ${lie}`;
  });

  it('streams the same answer to the page, and says which path it took', async () => {
    const parts = [{ type: 'text', text: question }];
    const response = await routes.chat(post({ messages: [{ role: 'user', parts }] }), nowhere);
    const events = (await response.text()).match(/(?<=^data: )\{.*/gm)?.map((line) => JSON.parse(line)) ?? [];
    const text = events.flatMap((event) => (event.type === 'text-delta' ? [event.delta] : [])).join('');
    expect(text.startsWith(true1)).toBe(true);
    expect(text).not.toContain('30 vitórias');
    const metadata = events.find((event) => event.type === 'finish').messageMetadata;
    expect(metadata).toMatchObject({ path: 'model', model: 'ensaiado', verified: true, replaced: 1 });
  });

  it('answers all the same when the model is gone', async () => {
    model.script = () => ({ text: true1, ending: 'cut' });
    const { content } = await complete();
    expect(content).toMatch(/5\.º lugar.*16 vitórias, 5 empates e 13 derrotas/s);
    const metrics = await (await routes.metrics(new Request('http://farense.test/'), nowhere)).text();
    expect(metrics).toMatch(/farense_model_failures_total\{cause="remote"\} 1/);
    expect(metrics).toMatch(/farense_replaced_sentences_total\{reason="\w+"\} 2/);
  });
});
