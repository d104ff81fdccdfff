import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { nameWords } from '#server/dataset/base-text/vary-names.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { verifyModel } from '#server/models/verify-model.ts';
import { baseRecipeSchema, readBaseRecipe } from '#server/training/base-model/base-recipe.ts';
import { makeBaseModel } from '#server/training/base-model/make-base-model.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';

// One training at a time computes, for each data folder: a folder of its own, set before anything reads it.
const dataDir = vi.hoisted(() => {
  process.env.FARENSE_DATA_DIR = `${process.env.TMPDIR ?? '/tmp'}/farense-base-data-${process.pid}`;
  return process.env.FARENSE_DATA_DIR;
});

const folder = mkdtempSync(join(tmpdir(), 'farense-base-'));
afterAll(() => {
  for (const made of [folder, dataDir]) rmSync(made, { recursive: true, force: true });
});

const stage = (name: string, exercises: number) => ({
  name,
  text: { train: 24, valid: 4, longest: 300, exercises, mostPairs: 2, withoutInstruction: true },
  training: { max_steps: 2, batch_size: 4, learning_rate: 0.001, schedule: 'constant', threads: 1 },
});
const recipe = baseRecipeSchema.parse({
  copyHeads: false,
  name: 'prova',
  seed: 7,
  vocabulary: 512,
  bits: 4,
  model: {
    model_type: 'mistral',
    hidden_size: 256,
    intermediate_size: 256,
    num_hidden_layers: 1,
    num_attention_heads: 4,
    num_key_value_heads: 2,
    tie_word_embeddings: true,
  },
  stages: [stage('primeira', 1), stage('segunda', 0.5)],
});
const source = {
  examples: [
    {
      kind: 'jogo',
      prompt: 'Dados:\n- jogo: Farense 3-1 Boavista\n\nPergunta: resultado?',
      completion: 'Venceu por 3-1.',
    },
  ],
  words: nameWords(['Boavista', 'Olhanense', 'Paços de Ferreira'], []),
};
const options = (signal: AbortSignal) => ({ work: join(folder, 'work'), to: join(folder, 'prova'), signal });

describe('a base model made by a recipe', () => {
  it('is cut off, goes on where it was, and comes out whole, packed and with its card', async () => {
    const stop = new AbortController();
    const stages: string[] = [];
    const cut = makeBaseModel(recipe, source, {
      ...options(stop.signal),
      onStage: (name) => {
        stages.push(name);
        if (name === 'segunda') stop.abort();
      },
    });
    await expect(cut).rejects.toThrow(/fase segunda ficou a meio/);
    expect(existsSync(join(folder, 'prova'))).toBe(false);

    await makeBaseModel(recipe, source, options(new AbortController().signal));
    const runs = listRuns(join(folder, 'work', 'runs'));
    expect(runs.map(({ state }) => [state.name, state.status]).sort()).toEqual([
      ['primeira', 'finished'],
      ['segunda', 'finished'],
    ]);
    expect(readModelConfig(join(folder, 'prova'))).toMatchObject({ vocab_size: 512, quantization: { bits: 4 } });
    expect(await verifyModel(join(folder, 'prova'))).toMatchObject({ problems: [] });
    expect(readFileSync(join(folder, 'prova', 'README.md'), 'utf8')).toMatch(/\| segunda \| 24 \| 2 × 4 \|/);
  });

  it('never takes the place of another', async () => {
    await expect(makeBaseModel(recipe, source, options(new AbortController().signal))).rejects.toThrow(/já existe/);
  });
});

describe('a recipe', () => {
  it('of this project is right', () => {
    expect(readBaseRecipe('data/curated/farense-mini/receita.yaml').name).toBe('farense-mini');
  });

  it('that is missing or wrong is refused with its name and key', () => {
    expect(() => readBaseRecipe(join(folder, 'nenhuma.yaml'))).toThrow(/nenhuma\.yaml/);
    expect(() => readBaseRecipe('package.json')).toThrow(/vocabulary/);
  });
});
