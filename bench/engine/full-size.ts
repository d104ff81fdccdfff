import { mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { availableMemory } from 'node:process';
import { setImmediate } from 'node:timers/promises';
import { paths } from '#server/config/paths.ts';
import { LocalEngine } from '#server/inference/local-engine.ts';
import { randomModelShards } from '../../tests/mlx/support/write-random-model.ts';
import { writeTinyTokenizer } from '../../tests/mlx/support/write-tiny-tokenizer.ts';
import { benchModels } from './models.ts';

/**
 * The real size without a Mac: builds a Mistral-7B-shaped random 4-bit model in a temporary folder, loads it in a worker
 * and generates a few tokens. By hand: about 5 GB of disk, 6 GB of memory and some minutes.
 * Usage: node --expose-gc bench/engine/full-size.ts [TOKENS]
 */
const tokens = Number(process.argv[2] ?? 4);
const needed = 6e9;
const disk = statfsSync(tmpdir());
if (availableMemory() < needed || disk.bavail * disk.bsize < needed) {
  throw new Error(`this needs ${needed / 1e9} GB of free memory and as much disk in ${tmpdir()}`);
}

const folder = mkdtempSync(join(tmpdir(), 'farense-7b-'));
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
try {
  const building = performance.now();
  for (const _ of randomModelShards(folder, { ...benchModels['7b'], bits: 4 })) {
    globalThis.gc?.();
    await setImmediate();
  }
  writeTinyTokenizer(folder, benchModels['7b']?.vocabulary);
  console.log(`built in ${seconds(building)} s`);
  const engine = new LocalEngine({ entry: paths.inferenceWorker, model: folder, times: { silenceMs: 600_000 } });
  const start = performance.now();
  for await (const event of engine.generate(
    { input: { text: 'Farense' }, maxTokens: tokens },
    new AbortController().signal,
  )) {
    if (event.type === 'started') console.log(`loaded in ${seconds(start)} s`);
    if (event.type !== 'done') continue;
    const { ttftMs, tokensPerSecond, promptTokens, tokens: generated } = event.result;
    const each = tokensPerSecond ? (1 / tokensPerSecond).toFixed(1) : 'unknown';
    console.log(
      `${promptTokens} tokens read in ${(ttftMs / 1000).toFixed(1)} s; ${generated} generated, ${each} s a token`,
    );
    console.log(`memory of the worker: ${((engine.status().memoryBytes ?? 0) / 1e9).toFixed(1)} GB resident`);
  }
  await engine.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
