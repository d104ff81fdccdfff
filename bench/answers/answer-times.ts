import { performance } from 'node:perf_hooks';
import { askByUrl } from '#server/evaluation/ask-by-url.ts';
import { askInProcess } from '#server/evaluation/ask-in-process.ts';
import type { Ask } from '#server/evaluation/reply.ts';
import { mixedQuestions } from './mixed-questions.ts';

/**
 * How long answers take, over mixed questions that all differ. In process by default; `--url http://127.0.0.1:3000` asks a running
 * server (started with FARENSE_RATE_LIMIT=0).
 *
 * Run: node bench/answers/answer-times.ts [--count 1000] [--url URL]
 */
function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
}

const quantile = (sorted: number[], q: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;

async function measure(ask: Ask, questions: string[][]): Promise<number[]> {
  for (const turns of questions.slice(0, 50)) await ask(turns);
  const times: number[] = [];
  for (const turns of questions) {
    const started = performance.now();
    await ask(turns);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b);
}

const url = option('url');
const questions = await mixedQuestions(Number(option('count') ?? 1000));
const times = await measure(url ? askByUrl(url) : await askInProcess(), questions);
const [p50, p90, p99, max] = [0.5, 0.9, 0.99, 1].map((q) => `${quantile(times, q).toFixed(1)} ms`);
const memory = Math.round(process.memoryUsage().rss / 1e6);
process.stdout.write(
  `${times.length} questions: p50 ${p50}, p90 ${p90}, p99 ${p99}, max ${max}; memory of this process ${memory} MB\n`,
);
