import { describe, expect, it } from 'vitest';
import { type ModelConfig, modelConfigSchema } from '#server/contracts/model-config.ts';
import { memoryNeed } from './memory-need.ts';
import { modelTensors } from './parameter-count.ts';
import { recommendedFor, recommendedModels } from './recommended-models.ts';

/** What the models' own config.json say, as far as it decides their size. */
const mistral7b = {
  model_type: 'mistral',
  hidden_size: 4096,
  num_hidden_layers: 32,
  intermediate_size: 14_336,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  vocab_size: 32_768,
};
const tinyLlama = {
  model_type: 'llama',
  hidden_size: 2048,
  num_hidden_layers: 22,
  intermediate_size: 5632,
  num_attention_heads: 32,
  num_key_value_heads: 4,
  vocab_size: 32_000,
};
const configs: Record<string, ModelConfig> = {
  'mlx-community/Mistral-7B-Instruct-v0.3-4bit': packed(mistral7b, 4),
  'mlx-community/Mistral-7B-Instruct-v0.3-8bit': packed(mistral7b, 8),
  'mlx-community/TinyLlama-1.1B-Chat-v1.0-4bit': packed(tinyLlama, 4),
};

function packed(shape: object, bits: number): ModelConfig {
  return modelConfigSchema.parse({ ...shape, quantization: { group_size: 64, bits } });
}

/** Bytes of the weights: two a number in norms, `bits` a number in products and a scale and a bias (16 bits) a group. */
function weightBytes(config: ModelConfig, embeddingPacked: boolean): number {
  const { bits = 16, group_size: group = 64 } = config.quantization ?? {};
  const perNumber = bits / 8 + 4 / group;
  return [...modelTensors(config)].reduce((sum, [name, shape]) => {
    const numbers = shape.reduce((a, b) => a * b, 1);
    const isPacked = shape.length === 2 && (embeddingPacked || !name.includes('embed_tokens'));
    return sum + numbers * (isPacked ? perNumber : 2);
  }, 0);
}

describe('the recommended models', () => {
  it.each(recommendedModels)('$repo: the download is as large as its weights', ({ repo, downloadGb }) => {
    const config = configs[repo];
    if (!config) throw new Error(`say the shape of ${repo} here`);
    // Older files have the embedding as it was, newer ones have it packed.
    expect(downloadGb).toBeGreaterThanOrEqual(weightBytes(config, true) / 1e9 - 0.05);
    expect(downloadGb).toBeLessThanOrEqual(weightBytes(config, false) / 1e9 + 0.05);
  });

  it.each(recommendedModels)('$repo: fits in what a Mac of $memoryGb GB lets its GPU have', (model) => {
    // Metal's working set is two thirds of the memory on the smaller machines.
    expect(memoryNeed(model.downloadGb * 1e9)).toBeLessThanOrEqual((model.memoryGb * 1e9 * 2) / 3);
  });

  it.each([
    [4, 'TinyLlama'],
    [8, '-4bit'],
    [16, '-8bit'],
    [64, '-8bit'],
  ])('for %i GB the best that fits', (gigabytes, part) => {
    expect(recommendedFor(gigabytes * 2 ** 30)?.repo).toContain(part);
  });

  it('none for a machine that is too small', () => {
    expect(recommendedFor(2 * 2 ** 30)).toBeNull();
  });
});
