import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GenerationInput, generationRequestSchema } from '#server/contracts/generation.ts';
import { InferenceSession } from '#server/mlx/inference-session.ts';
import { writeTinyModel } from './support/tiny-model.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-constrained-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const evidence = [
  'O Farense ficou em 5.º lugar na época 1994/95, com 37 pontos.',
  'Jogos: 34. Treinador: Paco Fortes.',
];
const known = new Set(evidence.join(' ').match(/[\p{L}\p{N}\p{M}]+/gu));

beforeAll(() => {
  writeTinyModel(folder, { vocabulary: 300 });
});

async function texts(change: Partial<GenerationInput>): Promise<string[]> {
  const session = new InferenceSession(folder, { batchSize: 4, prefixBytes: 0 });
  const answers = Array.from({ length: 8 }, async (_, seed) => {
    const input = { text: `Pergunta ${seed}: ${evidence.join(' ')}` };
    const request = { input, evidence, maxTokens: 40, temperature: 0.8, topP: 0.95, seed, ...change };
    let text = '';
    for await (const event of session.generate(generationRequestSchema.parse(request), new AbortController().signal)) {
      if (event.type === 'text') text += event.text;
    }
    return text;
  });
  return Promise.all(answers);
}

/** Words with a figure that no evidence has. The last word may have been cut off by the limit. */
const invented = (text: string) =>
  (text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).filter(
    (word) => /\p{N}/u.test(word) && !known.has(word) && !text.endsWith(word),
  );

describe('a random model, which says anything', () => {
  it('invents figures when it may and none when it is held to its evidence', async () => {
    const free = await texts({});
    const held = await texts({ constrained: true });
    expect(free.flatMap(invented).length).toBeGreaterThan(3);
    expect(held.flatMap(invented)).toEqual([]);
    expect(held.join('').length).toBeGreaterThan(100);
  });

  it('says the same with and without drafts when it is held to its evidence', async () => {
    // With one answer at a time drafts are tried; among others they are not.
    const [first] = await texts({ constrained: true });
    const session = new InferenceSession(folder, { batchSize: 1, prefixBytes: 0 });
    const request = generationRequestSchema.parse({
      input: { text: `Pergunta 0: ${evidence.join(' ')}` },
      evidence,
      constrained: true,
      maxTokens: 40,
      temperature: 0.8,
      topP: 0.95,
      seed: 0,
    });
    let alone = '';
    for await (const event of session.generate(request, new AbortController().signal)) {
      if (event.type === 'text') alone += event.text;
    }
    expect(alone).toBe(first);
  });
});
