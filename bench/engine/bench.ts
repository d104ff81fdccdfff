import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blasThreads } from '#server/workers/blas-threads.ts';
import { writeRandomModel } from '../../tests/mlx/support/write-random-model.ts';
import { benchModels } from './models.ts';

/**
 * Ours against mlx-lm: the same weights, prompts and machine, alternating, medians of the rounds; prints a table.
 * Usage: node --expose-gc bench/engine/bench.ts PYTHON ROUNDS MODEL… (6m, 6m-4bit, 100m, 100m-4bit, 1b, 1b-4bit)
 * PYTHON: an interpreter that has mlx-lm (see bench/parity/make-fixtures.py).
 */
interface Measured {
  readonly loadSeconds: number;
  readonly peakGb: number;
  readonly results: Record<string, { readonly ttftMs: number; readonly decode: number }>;
}

const [python = 'python3', rounds = '3', ...models] = process.argv.slice(2);
const batches = ['1', '4', '16'];
/** mlx-lm reads the larger models' prompts at a few tokens a second on a CPU: short ones do. */
const lengths = (model: string) =>
  /6m/.test(model) ? { prompt: '200', answer: '96' } : { prompt: '48', answer: '32' };
const folder = mkdtempSync(join(tmpdir(), 'farense-bench-'));

function measure(engine: 'ours' | 'mlx-lm', model: string): Measured {
  const { prompt, answer } = lengths(model);
  const rest = [model, prompt, answer, ...batches];
  const here = import.meta.dirname;
  const command = engine === 'ours' ? process.execPath : python;
  const script = engine === 'ours' ? ['--expose-gc', join(here, 'throughput.ts')] : [join(here, 'reference.py')];
  const options: ExecFileSyncOptions = {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, OPENBLAS_NUM_THREADS: blasThreads() },
  };
  return JSON.parse(execFileSync(command, [...script, ...rest], options).toString());
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function report(name: string, ours: readonly Measured[], theirs: readonly Measured[]): void {
  const row = (what: string, pick: (measured: Measured) => number, digits: number) => {
    const [a, b] = [median(ours.map(pick)), median(theirs.map(pick))];
    console.log(`| ${name} | ${what} | ${a.toFixed(digits)} | ${b.toFixed(digits)} | ${(a / b).toFixed(2)} |`);
  };
  row('load, s', (m) => m.loadSeconds, 2);
  row('peak memory of the process, GB', (m) => m.peakGb, 2);
  for (const batch of batches) {
    row(`all ${batch} begun (prompts of ${lengths(name).prompt} tokens), ms`, (m) => m.results[batch]?.ttftMs ?? 0, 0);
    row(`decode at batch ${batch}, tokens/s`, (m) => m.results[batch]?.decode ?? 0, 1);
  }
}

console.log('| model | what | ours | mlx-lm | ours ÷ mlx-lm |\n|---|---|---|---|---|');
try {
  for (const name of models) {
    const [size = '', packed] = name.split('-');
    const shape = benchModels[size];
    if (!shape) throw new Error(`no model ${size}; there are ${Object.keys(benchModels).join(', ')}`);
    const model = join(folder, name);
    if (!existsSync(model)) writeRandomModel(model, { ...shape, bits: packed ? 4 : null });
    const ours: Measured[] = [];
    const theirs: Measured[] = [];
    for (let round = 0; round < Number(rounds); round++) {
      ours.push(measure('ours', model));
      theirs.push(measure('mlx-lm', model));
    }
    report(name, ours, theirs);
    rmSync(model, { recursive: true });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
