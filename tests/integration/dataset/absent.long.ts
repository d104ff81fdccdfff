import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadTokenizer } from '#server/tokens/load-tokenizer.ts';
import { ensureDataset } from '#server/training/data/ensure-dataset.ts';
import { loadTrainingData } from '#server/training/data/load-training-data.ts';

const own = mkdtempSync(join(tmpdir(), 'farense-own-'));
afterAll(() => rmSync(own, { recursive: true, force: true }));

it('the first training of a fresh checkout has its examples, built from the facts', async () => {
  await ensureDataset(join(own, 'brought'), undefined, own);
  expect(existsSync(join(own, 'train.jsonl'))).toBe(false);

  await ensureDataset(own, undefined, own);
  const settings = { data: own, max_seq_length: 512, mask_prompt: true, seed: 1 };
  const { train, valid } = await loadTrainingData(settings, loadTokenizer('models/farense-mini'));
  expect(train.length).toBeGreaterThan(4000);
  expect(valid.length).toBeGreaterThan(400);
});
