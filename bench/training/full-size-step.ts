import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { availableMemory } from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { trainingConfigSchema } from '#server/contracts/training-config.ts';
import { initialProgress, prepareTraining } from '#server/mlx/tuner/prepare-training.ts';
import { train } from '#server/mlx/tuner/train.ts';
import { randomModelShards } from '../../tests/mlx/support/write-random-model.ts';
import { writeTinyTokenizer } from '../../tests/mlx/support/write-tiny-tokenizer.ts';
import { benchModels } from '../engine/models.ts';

/**
 * QLoRA steps of the real size without a Mac: builds a Mistral-7B-shaped random 4-bit model in a temporary folder and
 * trains on one short example with gradient checkpointing. By hand: about 5 GB of disk, 12 GB of memory, several minutes.
 * Usage: node --expose-gc --max-semi-space-size=2 bench/training/full-size-step.ts [STEPS]
 */
const steps = Number(process.argv[2] ?? 1);
const [disk, needed] = [statfsSync(tmpdir()), 12e9];
if (availableMemory() < needed || disk.bavail * disk.bsize < needed / 2) {
  throw new Error(`this needs ${needed / 1e9} GB of free memory and half as much disk in ${tmpdir()}`);
}
const folder = mkdtempSync(join(tmpdir(), 'farense-7b-'));
const since = (start: number) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
try {
  let start = performance.now();
  const model = join(folder, 'model');
  for (const _ of randomModelShards(model, { ...benchModels['7b'], bits: 4 })) {
    globalThis.gc?.();
    await setImmediate();
  }
  writeTinyTokenizer(model, benchModels['7b']?.vocabulary);
  const data = join(folder, 'data');
  mkdirSync(data);
  const row = JSON.stringify({ prompt: 'Onde joga o Farense?', completion: 'Em Faro.' });
  for (const part of ['train', 'valid']) writeFileSync(join(data, `${part}.jsonl`), `${row}\n`);
  console.log(`built in ${since(start)}`);
  start = performance.now();
  const config = trainingConfigSchema.parse({
    model,
    data,
    batch_size: 1,
    gradient_accumulation: 1,
    gradient_checkpointing: true,
    epochs: steps,
    eval_every: steps,
    samples: 0,
  });
  const { task } = await prepareTraining(config);
  const progress = initialProgress(task);
  console.log(`loaded in ${since(start)}; ${task.train[0]?.tokens.length} tokens`);
  start = performance.now();
  for await (const event of train(task, progress, new AbortController().signal)) {
    if (event.kind !== 'step') continue;
    const what = progress.step === 0 ? 'validation' : `step ${progress.step}`;
    console.log(`${what}: loss ${progress.loss.toFixed(3)}, ${since(start)}, ${(event.memory / 1e9).toFixed(1)} GB`);
    start = performance.now();
  }
  console.log(`peak of resident memory: ${(process.resourceUsage().maxRSS / 1e6).toFixed(1)} GB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
