import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mx, numbersOf, type Tensor } from '#server/mlx/mlx.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { Mistral, type ModelLora } from '#server/mlx/model/mistral.ts';
import { Weights } from '#server/mlx/model/weights.ts';
import { loadAdapter } from '#server/mlx/tuner/load-adapter.ts';
import { modelLora } from '#server/mlx/tuner/model-lora.ts';

/** Small random models and what mlx-lm answered with them: see bench/parity/make-fixtures.py. */
const fixtures = join(import.meta.dirname, '../fixtures/parity');
const cases = readdirSync(fixtures).map((name) => ({ name, folder: join(fixtures, name) }));

const row = (tokens: readonly number[]) => mx.array([tokens], mx.int32);

function expected(folder: string): { prompt: number[]; logits: Tensor; tokens: number[] } {
  const file = mx.load(join(folder, 'expected.safetensors'));
  const tensor = (name: string): Tensor => {
    const found = file[name];
    if (!found) throw new Error(`${folder} lacks ${name}`);
    return found;
  };
  return { prompt: numbersOf(tensor('prompt')), logits: tensor('logits'), tokens: numbersOf(tensor('tokens')) };
}

function largestDifference(a: Tensor, b: Tensor): number {
  return Number(mx.max(mx.reshape(mx.maximum(mx.subtract(a, b), mx.subtract(b, a)), [-1]), 0).item());
}

function loraOf(folder: string, model: Mistral): ModelLora | null {
  const adapter = join(folder, 'adapter');
  return existsSync(adapter) ? modelLora(loadAdapter(adapter, model.config, model.policy.dtype), model.config) : null;
}

/** The model with its packed weights kept packed, as it runs where dequantizing it all would not fit. */
function packed(model: Mistral, folder: string, dequantizeFromRows: number): Mistral {
  const policy = { ...model.policy, dequantizeAtLoad: false, dequantizeFromRows };
  return new Mistral(model.config, new Weights(folder, model.config, policy), policy);
}

function greedy(model: Mistral, prompt: readonly number[], count: number, lora: ModelLora | null): number[] {
  const cache = model.emptyCache();
  const tokens: number[] = [];
  let input = row(prompt);
  while (tokens.length < count) {
    const logits = model.head(model.forward(input, cache, lora)).index(0, -1);
    const token = Number(mx.argmax(logits, -1).item());
    tokens.push(token);
    input = row([token]);
  }
  return tokens;
}

describe.each(cases)('$name', ({ folder }) => {
  const model = loadModel(folder);
  const lora = loraOf(folder, model);
  const reference = expected(folder);

  it('gives the logits of mlx-lm within 1e-4', () => {
    const logits = model.head(model.forward(row(reference.prompt), model.emptyCache(), lora)).index(0);
    expect(largestDifference(logits, reference.logits)).toBeLessThan(1e-4);
  });

  it('gives the 64 greedy tokens of mlx-lm', () => {
    expect(greedy(model, reference.prompt, 64, lora)).toEqual(reference.tokens);
  });

  it('gives the same logits when the prompt comes in pieces', () => {
    const cache = model.emptyCache();
    const pieces = [0, 7, 8, 20].map((from, i, all) => reference.prompt.slice(from, all[i + 1]));
    const logits = pieces.map((piece) => model.head(model.forward(row(piece), cache, lora)));
    expect(largestDifference(mx.concatenate(logits, 1).index(0), reference.logits)).toBeLessThan(1e-4);
  });

  it.runIf(model.config.quantization)('gives them with packed weights too, by either kernel', () => {
    for (const dequantizeFromRows of [1, Number.POSITIVE_INFINITY]) {
      const other = packed(model, folder, dequantizeFromRows);
      const logits = other.head(other.forward(row(reference.prompt), other.emptyCache(), lora)).index(0);
      expect(largestDifference(logits, reference.logits)).toBeLessThan(1e-4);
      expect(greedy(other, reference.prompt, 64, lora)).toEqual(reference.tokens);
    }
  });

  it.runIf(lora)('gives something else without its adapter', () => {
    const logits = model.head(model.forward(row(reference.prompt), model.emptyCache())).index(0);
    expect(largestDifference(logits, reference.logits)).toBeGreaterThan(0.05);
  });
});
