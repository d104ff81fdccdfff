import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { LocalEngine } from '#server/inference/local-engine.ts';
import { writeTinyModel } from './support/tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  { what: 'eight long answers, one after the other', answers: 8, places: 1, maxTokens: 10_000 },
  { what: '400 short answers, eight at a time', answers: 400, places: 8, maxTokens: 25 },
])('memory stays flat over $what', async ({ answers, places, maxTokens }) => {
  // The window keeps keys and values from growing, as they rightly would.
  const model = writeTinyModel(join(folder, `model-${answers}`), {
    hidden: 128,
    layers: 4,
    window: 128,
    vocabulary: 2048,
  });
  const engine = new LocalEngine({
    entry: paths.inferenceWorker,
    model,
    places,
    queueLimit: 1000,
    prefixBytes: 16e6,
  });
  const samples: number[] = [];
  const timer = setInterval(() => {
    const { memoryBytes } = engine.status();
    if (memoryBytes) samples.push(memoryBytes / 1e6);
  }, 250);
  let tokens = 0;
  const ask = async (n: number) => {
    const request = { input: { text: `Pergunta ${n}` }, maxTokens, temperature: 1, seed: n, stop: [] };
    for await (const event of engine.generate(request, new AbortController().signal)) {
      if (event.type === 'done') tokens += event.result.tokens;
    }
  };
  await Promise.all(Array.from({ length: answers }, (_, n) => ask(n)));
  clearInterval(timer);
  await engine.close();
  expect(tokens).toBeGreaterThan(8000);
  const settled = samples.slice(Math.floor(samples.length / 4));
  const [early, late] = [
    Math.max(...settled.slice(0, settled.length / 3)),
    Math.max(...settled.slice(-settled.length / 3)),
  ];
  console.log(`${tokens} tokens, resident ${samples.map((mb) => mb.toFixed(0)).join(' ')} MB`);
  expect(late).toBeLessThan(early * 1.1 + 30);
});
