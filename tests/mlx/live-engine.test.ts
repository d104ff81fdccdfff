import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { ModelPair } from '#server/contracts/live-pair.ts';
import { addLivePair, readLivePair } from '#server/db/live-pairs.ts';
import type { EngineChoice } from '#server/inference/create-engine.ts';
import { LiveEngine } from '#server/inference/live-engine.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { openThrowawayDatabase } from '../support/open-throwaway-database.ts';
import { writeTinyModel } from './support/tiny-model.ts';
import { writeRandomAdapter } from './support/write-random-adapter.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-live-'));
const model = join(folder, 'first');
const other = join(folder, 'second');
const adapter = join(folder, 'adapter');
const engines: LiveEngine[] = [];

beforeAll(async () => {
  await openThrowawayDatabase();
  writeTinyModel(model);
  writeTinyModel(other, { seed: 9 });
  writeRandomAdapter(adapter, readModelConfig(model));
});
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function publish(pair: ModelPair): Promise<void> {
  const live = await readLivePair();
  const row = { ...pair, action: 'publish', evaluation: null, by: 'teste', previous: live?.id ?? null } as const;
  expect(await addLivePair(row, live?.id ?? null)).not.toBeNull();
}

function liveEngine(settings: Partial<EngineChoice> = {}): LiveEngine {
  const engine = new LiveEngine({ engine: 'auto', ...settings }, { pollMs: 50 });
  engines.push(engine);
  return engine;
}

const never = new AbortController().signal;

async function read(engine: LiveEngine, maxTokens = 24): Promise<string> {
  let text = '';
  const request = { input: { text: 'Em que ano foi fundado o Farense?' }, maxTokens };
  for await (const event of engine.generate(request, never)) if (event.type === 'text') text += event.text;
  return text;
}

it('answers with what was published last, and takes another adapter without loading the model again', async () => {
  await publish({ model, adapter: null });
  const engine = liveEngine();
  const alone = await read(engine);
  expect(engine.pair()).toEqual({ model: 'first', adapter: null });
  const { restarts } = engine.status();
  await publish({ model, adapter });
  await sleep(60);
  const adapted = await read(engine);
  expect(adapted).not.toBe(alone);
  expect(engine.pair()).toEqual({ model: 'first', adapter: 'adapter' });
  await publish({ model, adapter: null });
  await sleep(60);
  expect(await read(engine)).toBe(alone);
  expect(engine.status()).toMatchObject({ state: 'ready', restarts });
});

it('lets the answers under way end before another model takes the place', async () => {
  await publish({ model, adapter: null });
  const engine = liveEngine();
  const alone = await read(engine, 400);
  const underWay = read(engine, 400);
  await sleep(20);
  await publish({ model: other, adapter: null });
  await sleep(60);
  const [first, second] = await Promise.all([underWay, read(engine, 400)]);
  expect(first).toBe(alone);
  expect(second).not.toBe(alone);
  expect(engine.pair()).toEqual({ model: 'second', adapter: null });
});

it('says what is missing when the published model is gone, and answers when it is back', async () => {
  await publish({ model: other, adapter: null });
  renameSync(other, `${other}-away`);
  const engine = liveEngine();
  await expect(read(engine)).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining(other) });
  expect(engine.pair()).toBeNull();
  expect(engine.status()).toMatchObject({ state: 'failed', problem: expect.stringContaining('Não há modelo') });
  renameSync(`${other}-away`, other);
  await sleep(60);
  expect((await read(engine)).length).toBeGreaterThan(0);
});

it('the settings come before what was published', async () => {
  await publish({ model: other, adapter: null });
  const engine = liveEngine({ model, adapter });
  await read(engine);
  expect(engine.pair()).toEqual({ model: 'first', adapter: 'adapter' });
});

it('of two who publish over the same pair only one succeeds', async () => {
  const live = await readLivePair();
  const row = { model, adapter, action: 'publish', evaluation: null, by: 'teste', previous: live?.id ?? null } as const;
  const both = await Promise.all([addLivePair(row, live?.id ?? null), addLivePair(row, live?.id ?? null)]);
  expect(both.filter((added) => added === null)).toHaveLength(1);
});
