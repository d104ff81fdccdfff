import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GenerationInput, generationRequestSchema } from '#server/contracts/generation.ts';
import { InferenceSession } from '#server/mlx/inference-session.ts';
import { mx, type Tensor } from '#server/mlx/mlx.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { fuseAdapter } from '#server/mlx/tuner/fuse-adapter.ts';
import { loadAdapter } from '#server/mlx/tuner/load-adapter.ts';
import { modelLora } from '#server/mlx/tuner/model-lora.ts';
import { writeTinyModel } from './support/tiny-model.ts';
import { writeRandomAdapter } from './support/write-random-adapter.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-adapters-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

beforeAll(() => {
  writeTinyModel(at('base'));
  writeTinyModel(at('packed'), { hidden: 256, bits: 8, layers: 1 });
  const { config } = loadModel(at('base'));
  writeRandomAdapter(at('a'), config, { seed: 1 });
  writeRandomAdapter(at('b'), config, { seed: 2, rank: 6, keys: ['self_attn.q_proj', 'self_attn.v_proj'] });
  writeRandomAdapter(at('for-packed'), loadModel(at('packed')).config, { seed: 3 });
});

async function answer(session: InferenceSession, change: Partial<GenerationInput>): Promise<string> {
  const request = generationRequestSchema.parse({ input: { text: 'Quem marcou em Faro?' }, maxTokens: 30, ...change });
  let text = '';
  for await (const event of session.generate(request, new AbortController().signal)) {
    if (event.type === 'text') text += event.text;
  }
  return text;
}

const session = (batchSize = 8) => new InferenceSession(at('base'), { batchSize, prefixBytes: 1e8 });

describe('adapters over one base', () => {
  it('answer together as they answer alone', async () => {
    const adapters = [null, at('a'), at('b')];
    const alone: string[] = [];
    for (const adapter of adapters) alone.push(await answer(session(), { adapter }));
    const shared = session();
    const order = [...adapters, ...adapters.toReversed()];
    const together = await Promise.all(order.map((adapter) => answer(shared, { adapter })));
    expect(together).toEqual([...alone, ...alone.toReversed()]);
    expect(new Set(alone).size).toBe(3);
  });

  it('are exchanged while the base stays, and a changed file counts at once', async () => {
    const one = session();
    const { config } = loadModel(at('base'));
    writeRandomAdapter(at('live'), config, { seed: 1 });
    const before = await answer(one, { adapter: at('live') });
    writeRandomAdapter(at('live'), config, { seed: 9 });
    utimesSync(join(at('live'), 'adapters.safetensors'), new Date(), new Date(Date.now() + 5000));
    const after = await answer(one, { adapter: at('live') });
    expect(before).toBe(await answer(session(), { adapter: at('a') }));
    expect(after).not.toBe(before);
  });
});

describe('an adapter fused into its base', () => {
  it.each([
    { base: 'base', adapter: 'a', within: 1e-4 },
    // 8 bits hold the changed weights only nearly.
    { base: 'packed', adapter: 'for-packed', within: 0.2 },
  ])('gives the logits of both: $base', ({ base, adapter, within }) => {
    const to = at(`fused-${base}`);
    fuseAdapter(at(base), at(adapter), to);
    const model = loadModel(at(base));
    const lora = modelLora(loadAdapter(at(adapter), model.config, mx.float32), model.config);
    const fused = loadModel(to);
    const input = mx.array([[1, 70, 9, 200]], mx.int32);
    const expected = model.head(model.forward(input, model.emptyCache(), lora)).index(0);
    const plain = model.head(model.forward(input, model.emptyCache())).index(0);
    const found = fused.head(fused.forward(input, fused.emptyCache())).index(0);
    expect(farthest(found, expected)).toBeLessThan(within);
    expect(farthest(plain, expected)).toBeGreaterThan(within * 2);
  });
});

const farthest = (a: Tensor, b: Tensor) =>
  Number(mx.max(mx.reshape(mx.maximum(mx.subtract(a, b), mx.subtract(b, a)), [-1]), 0).item());

describe('an adapter is refused', () => {
  const settings = (change: object) =>
    JSON.stringify({
      fine_tune_type: 'lora',
      num_layers: 2,
      lora_parameters: { rank: 4, scale: 2, dropout: 0 },
      ...change,
    });

  it.each([
    {
      why: 'of another model',
      config: settings({}),
      adapter: 'for-packed',
      message: /devia ser \[64,4\] e é \[256,4\]/,
    },
    {
      why: 'of another rank',
      config: settings({ lora_parameters: { rank: 8, scale: 2 } }),
      adapter: 'a',
      message: /\[64,8\]/,
    },
    { why: 'of another kind', config: settings({ fine_tune_type: 'dora' }), adapter: 'a', message: /fine_tune_type/ },
    { why: 'without a scale', config: settings({ lora_parameters: { rank: 4 } }), adapter: 'a', message: /scale/ },
    { why: 'with more layers', config: settings({}), adapter: 'deep', message: /não tem lugar para model\.layers\.2/ },
  ])('$why', ({ why, config, adapter, message }) => {
    const { config: model } = loadModel(at('base'));
    const to = at(`bad-${why.replaceAll(' ', '-')}`);
    if (adapter === 'deep') writeRandomAdapter(to, { ...model, num_hidden_layers: 3 });
    else if (adapter === 'a') writeRandomAdapter(to, model);
    else writeRandomAdapter(to, loadModel(at('packed')).config);
    writeFileSync(join(to, 'adapter_config.json'), config);
    expect(() => loadAdapter(to, model, mx.float32)).toThrow(message);
  });
});
