import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvidenceConstraint } from '#server/mlx/generate/evidence-constraint.ts';
import { Generator } from '#server/mlx/generate/generator.ts';
import type { TokenRequest } from '#server/mlx/generate/sequence.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { loadTokenizer } from '#server/tokens/load-tokenizer.ts';
import { collect, randomPrompt, tokenRequest } from '../../tests/mlx/support/token-request.ts';
import { writeRandomModel } from '../../tests/mlx/support/write-random-model.ts';
import { writeTinyTokenizer } from '../../tests/mlx/support/write-tiny-tokenizer.ts';
import { benchModels } from './models.ts';

/**
 * What prompt lookup, remembered prefixes and the constraint to evidence bring and cost: each with and without,
 * alternating, medians. Usage: node --expose-gc bench/engine/tricks.ts SIZE ROUNDS
 */
const [size = '6m', rounds = '5'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'farense-tricks-'));
const limits = { batchSize: 1, prefixBytes: 0 };

async function seconds(generator: Generator, request: TokenRequest): Promise<number> {
  const start = performance.now();
  await collect(generator, request);
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function compare(name: string, without: () => Promise<number>, with_: () => Promise<number>): Promise<void> {
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = 0; round < Number(rounds); round++) {
    a.push(await without());
    b.push(await with_());
  }
  console.log(
    `| ${name} | ${(1000 * median(a)).toFixed(0)} | ${(1000 * median(b)).toFixed(0)} | ${(median(b) / median(a)).toFixed(2)} |`,
  );
}

try {
  writeRandomModel(folder, { ...benchModels[size], counts: true });
  writeTinyTokenizer(folder, benchModels[size]?.vocabulary);
  const [model, tokenizer] = [loadModel(folder), loadTokenizer(folder)];
  await seconds(new Generator(model, limits), tokenRequest([1, 2, 3]));
  console.log('| what | without, ms | with, ms | with ÷ without |\n|---|---|---|---|');

  // The model counts: its answer quotes the prompt as far as the prompt holds what comes next.
  for (const quoted of [96, 72, 48, 0]) {
    const run = Array.from({ length: quoted }, (_, i) => 1001 + i);
    const prompt = [...randomPrompt(100, 1, 900), 1000, ...run, ...randomPrompt(100 - quoted, 2, 900), 999, 1000];
    const request = tokenRequest(prompt, { maxTokens: 96 });
    const ask = (lookup: boolean) => () => seconds(new Generator(model, limits), { ...request, lookup });
    await compare(`prompt lookup, ${quoted} of 96 tokens quoted`, ask(false), ask(true));
  }

  for (const length of [256, 1024]) {
    const shared = randomPrompt(length, 3, 8000);
    const remembering = new Generator(model, { batchSize: 1, prefixBytes: 1e9 });
    const ask = (generator: Generator, seed: number) =>
      seconds(generator, tokenRequest([...shared, ...randomPrompt(8, seed, 8000)], { maxTokens: 1 }));
    await ask(remembering, 0);
    let seed = 1;
    const cold = () => ask(new Generator(model, limits), seed++);
    await compare(`first token after a shared prefix of ${length}`, cold, () => ask(remembering, seed++));
  }

  const constraint = new EvidenceConstraint(tokenizer, ['O Farense ficou em 5.º lugar em 1994/95, com 37 pontos.']);
  const plain = tokenRequest(randomPrompt(60, 4), { maxTokens: 64 });
  const ask = (request: TokenRequest) => () => seconds(new Generator(model, limits), request);
  await compare('64 tokens held to the evidence', ask(plain), ask({ ...plain, constraint }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
