import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { seededRandom } from '#server/config/seeded-random.ts';
import { mx } from '#server/mlx/mlx.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { stepMemory } from '#server/mlx/tuner/step-memory.ts';
import { writeInitialModel } from '#server/models/write-initial-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-heads-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const config = {
  model_type: 'mistral',
  vocab_size: 512,
  hidden_size: 256,
  intermediate_size: 256,
  num_hidden_layers: 3,
  num_attention_heads: 4,
  num_key_value_heads: 4,
  head_dim: 64,
  rope_theta: 1_000_000,
  tie_word_embeddings: true,
};

/** Share of the second half of a text, said twice, that the model foretells. */
function foretold(copyHeads: boolean, length: number): number {
  const path = join(folder, `${copyHeads}`);
  writeInitialModel(path, config, { seed: 3, copyHeads });
  const model = loadModel(path);
  const random = seededRandom(9);
  const text = Array.from({ length }, () => Math.floor(random() * 512));
  const tokens = [...text, ...text];
  let h = model.embedding.forward(mx.array([tokens], mx.int32));
  const memory = stepMemory(tokens.length, null, h);
  for (const layer of model.layers) h = layer.forward(h, memory, { offset: 0 });
  const logits = model.headLayer.forward(mx.fast.rmsNorm(h, model.norm, 1e-5));
  const best = mx.argmax(logits, -1).tolist() as number[][];
  const places = text.map((_, i) => length + i).slice(1, -1);
  return places.filter((at) => best[0]?.[at] === tokens[at + 1]).length / places.length;
}

it('copying heads carry on a text that was said before, without any training', () => {
  expect(foretold(true, 60)).toBeGreaterThan(0.6);
  expect(foretold(false, 60)).toBeLessThan(0.1);
});

it('a model too narrow for them is refused', () => {
  const narrow = { ...config, hidden_size: 64, head_dim: 32 };
  expect(() => writeInitialModel(join(folder, 'narrow'), narrow, { seed: 1, copyHeads: true })).toThrow(/three times/);
});
