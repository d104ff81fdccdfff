import { readFileSync } from 'node:fs';
import { Generator } from '#server/mlx/generate/generator.ts';
import { loadModel } from '#server/mlx/model/load-model.ts';
import { tokenRequest } from '../../tests/mlx/support/token-request.ts';

/**
 * Measures one model in this process and prints one line of JSON; reference.py prints the same for mlx-lm.
 * Usage: node --expose-gc throughput.ts KERNEL FOLDER PROMPT_TOKENS ANSWER_TOKENS BATCH…
 * KERNEL: packed leaves 4-bit weights packed where we would make floats of them at load; own does as we do.
 */
const [kernel, folder = '', promptTokens, answerTokens, ...batches] = process.argv.slice(2);
const [length, count] = [Number(promptTokens), Number(answerTokens)];
const never = new AbortController().signal;

const start = performance.now();
const model = loadModel(folder, kernel === 'packed' ? { dequantizeAtLoad: false } : {});
const loadSeconds = (performance.now() - start) / 1000;

const promptOf = (row: number) => Array.from({ length }, (_, i) => (i * 7919 + row * 31 + 5) % model.config.vocab_size);

/** Tokens a second of all rows together, from the moment when every one of them has begun. */
async function measure(rows: number): Promise<{ ttftMs: number; decode: number }> {
  const generator = new Generator(model, { batchSize: rows, prefixBytes: 0 });
  const begun = performance.now();
  let waiting = rows;
  let after = 0;
  let allBegun = 0;
  await Promise.all(
    Array.from({ length: rows }, async (_, row) => {
      let first = true;
      for await (const event of generator.generate(tokenRequest(promptOf(row), { maxTokens: count }), never)) {
        if (event.type !== 'token') continue;
        if (waiting === 0) after += 1;
        if (first && --waiting === 0) allBegun = performance.now();
        first = false;
      }
    }),
  );
  return { ttftMs: allBegun - begun, decode: (1000 * after) / (performance.now() - allBegun) };
}

await measure(1);
const results: Record<string, { ttftMs: number; decode: number }> = {};
for (const rows of batches) results[rows] = await measure(Number(rows));
const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1e6;
process.stdout.write(`${JSON.stringify({ loadSeconds, peakGb: peak, results })}\n`);
