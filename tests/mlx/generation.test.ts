import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Generator } from '#server/mlx/generate/generator.ts';
import { mx } from '#server/mlx/mlx.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import type { Mistral } from '#server/mlx/model/mistral.ts';
import { collect, greedy, randomPrompt, tokenRequest } from './support/token-request.ts';
import { writeRandomModel } from './support/write-random-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-generation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const models: Record<string, Mistral> = {};
beforeAll(() => {
  for (const [name, window] of [
    ['full', null],
    ['sliding', 20],
  ] as const) {
    writeRandomModel(join(folder, name), { window, seed: 5 });
    models[name] = loadModel(join(folder, name));
  }
});

function generatorOf(name = 'full', limits: { batchSize?: number; prefixBytes?: number } = {}): Generator {
  const model = models[name];
  if (!model) throw new Error(`no model ${name}`);
  return new Generator(model, { batchSize: 8, prefixBytes: 0, ...limits });
}

/** Greedy decoding without any of the machinery: the whole text evaluated anew for every token. */
function byHand(name: string, prompt: readonly number[], count: number): number[] {
  const model = models[name];
  if (!model) throw new Error(`no model ${name}`);
  const tokens = [...prompt];
  for (let i = 0; i < count; i++) {
    const hidden = model.forward(mx.array([tokens], mx.int32), model.emptyCache());
    tokens.push(Number(mx.argmax(model.head(hidden).index(0, -1), -1).item()));
  }
  return tokens.slice(prompt.length);
}

describe.each(['full', 'sliding'])('with %s attention', (name) => {
  it('generates what evaluating everything anew for each token gives', async () => {
    const prompt = randomPrompt(13, 1);
    const { tokens, reason } = await collect(generatorOf(name), tokenRequest(prompt, { maxTokens: 80 }));
    expect(tokens).toEqual(byHand(name, prompt, 80));
    expect(reason).toBe('length');
  });

  it('gives each of many answers the tokens that it gets alone, however they join and leave', async () => {
    const requests = Array.from({ length: 12 }, (_, i) =>
      tokenRequest(randomPrompt(3 + ((i * 17) % 50), i), { maxTokens: 5 + ((i * 13) % 60) }),
    );
    const alone: number[][] = [];
    for (const request of requests) alone.push((await collect(generatorOf(name), request)).tokens);
    const shared = generatorOf(name, { batchSize: 5 });
    const together = await Promise.all(requests.map((request) => collect(shared, request)));
    expect(together.map(({ tokens }) => tokens)).toEqual(alone);
  });

  it('gives the same tokens with prompt lookup as without', async () => {
    for (let seed = 0; seed < 6; seed++) {
      const run = randomPrompt(12, seed);
      const prompt = [...run, ...randomPrompt(5, 99), ...run];
      const without = await collect(generatorOf(name), tokenRequest(prompt, { maxTokens: 90 }));
      const withLookup = await collect(generatorOf(name), tokenRequest(prompt, { maxTokens: 90, lookup: true }));
      expect(withLookup.tokens).toEqual(without.tokens);
    }
  });

  it('gives the same tokens after a remembered prefix as after a cold prompt', async () => {
    const generator = generatorOf(name, { prefixBytes: 1e8 });
    // Longer than the window would drop what a later prompt needs, so such prompts are not remembered.
    const system = randomPrompt(18, 3);
    const results = [];
    for (const seed of [1, 2, 3]) {
      const prompt = [...system, ...randomPrompt(20, seed)];
      const cold = await collect(generatorOf(name), tokenRequest(prompt));
      const warm = await collect(generator, tokenRequest(prompt));
      expect(warm.tokens).toEqual(cold.tokens);
      results.push(warm.cached);
    }
    expect(results).toEqual(name === 'full' ? [0, 18, 18] : [0, 0, 0]);
  });
});

describe('sampling', () => {
  const sampling = { ...greedy, temperature: 0.9, topP: 0.95, topK: 40, minP: 0.01, seed: 7 };
  const prompt = randomPrompt(20, 4);

  it('repeats itself with the same seed and differs with another', async () => {
    const ask = (seed: number) => collect(generatorOf(), tokenRequest(prompt, { sampling: { ...sampling, seed } }));
    const [first, again, other] = [await ask(7), await ask(7), await ask(8)];
    expect(again.tokens).toEqual(first.tokens);
    expect(other.tokens).not.toEqual(first.tokens);
  });

  it('does not depend on who else is answered, nor on drafts', async () => {
    const request = tokenRequest(prompt, { sampling, maxTokens: 40 });
    const alone = await collect(generatorOf(), request);
    const shared = generatorOf();
    const others = [1, 2, 3].map((seed) =>
      collect(shared, tokenRequest(randomPrompt(9 * seed, seed), { sampling: greedy })),
    );
    const [among] = await Promise.all([collect(shared, request), ...others]);
    const drafted = await collect(generatorOf(), { ...request, prompt: [...prompt], lookup: true });
    expect(among?.tokens).toEqual(alone.tokens);
    expect(drafted.tokens).toEqual(alone.tokens);
  });

  it('with a repetition penalty does not say the same token again and again', async () => {
    const penalized = { ...greedy, repetitionPenalty: 50 };
    const { tokens } = await collect(generatorOf(), tokenRequest(prompt, { sampling: penalized, maxTokens: 40 }));
    expect(new Set(tokens).size).toBe(40);
  });

  it('gives log-probabilities of what it chose, the same alone and in a batch', async () => {
    const request = tokenRequest(prompt, { logprobs: true });
    const alone = await collect(generatorOf(), request);
    const shared = generatorOf();
    const [among] = await Promise.all([collect(shared, request), collect(shared, tokenRequest(randomPrompt(30, 8)))]);
    expect(alone.logprobs.every((value) => typeof value === 'number' && value <= 0)).toBe(true);
    alone.logprobs.forEach((value, i) => {
      expect(among?.logprobs[i]).toBeCloseTo(value ?? 0, 3);
    });
  });
});

describe('an answer ends', () => {
  const prompt = randomPrompt(10, 2);

  it('at an end token, which is not part of it', async () => {
    const { tokens } = await collect(generatorOf(), tokenRequest(prompt));
    const end = tokens[7] ?? -1;
    const at = tokens.indexOf(end);
    const ended = await collect(generatorOf(), tokenRequest(prompt, { endTokens: new Set([end]) }));
    expect(ended).toMatchObject({ tokens: tokens.slice(0, at), reason: 'stop' });
  });

  it('within a step of an abort, and its place is free for the next', async () => {
    const generator = generatorOf('full', { batchSize: 1 });
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = (async () => {
      for await (const event of generator.generate(tokenRequest(prompt, { maxTokens: 5_000 }), stop.signal)) {
        if (event.type === 'token') seen.push(event.token);
        if (seen.length === 5) stop.abort();
      }
    })();
    await expect(reading).rejects.toThrow(/abort/i);
    const next = await collect(generator, tokenRequest(prompt));
    expect(next.tokens).toHaveLength(24);
    expect(seen.length).toBeLessThanOrEqual(8);
  });
});
