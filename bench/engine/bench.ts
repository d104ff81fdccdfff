import { type ExecFileSyncOptions, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { blasThreads } from '#server/workers/blas-threads.ts';
import { writeRandomModel } from '../../tests/mlx/support/write-random-model.ts';
import { benchModels } from './models.ts';

/**
 * Ours against mlx-lm: the same weights, prompts and machine, alternating, medians of the rounds; prints a table.
 *
 *     node --expose-gc bench/engine/bench.ts --python PYTHON [--blas LIBRARY] [--rounds N] [--models FOLDER] MODEL…
 *
 * MODEL: 6m, 100m or 1b, with -4bit for packed weights. PYTHON: an interpreter that has mlx-lm (see
 * bench/parity/make-fixtures.py). LIBRARY: a BLAS for mlx-lm. Its Linux wheels bring the reference BLAS, 20 times as
 * slow as OpenBLAS: only with ours under both are the engines compared and not the libraries. FOLDER keeps the models.
 */
interface Measured {
  readonly loadSeconds: number;
  readonly peakGb: number;
  readonly results: Record<string, { readonly ttftMs: number; readonly decode: number }>;
}

interface Plan {
  /** Tokens. */
  readonly prompt: number;
  readonly answer: number;
  readonly batches: readonly number[];
}

const { values, positionals: models } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', default: 'python3' },
    blas: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    models: { type: 'string' },
  },
});
/** Short ones for the larger models, so that a round ends in some minutes: the packed kernel does 1.4 GFLOP/s. */
const plans: Record<string, Plan> = {
  '6m': { prompt: 200, answer: 96, batches: [1, 4, 16] },
  '100m': { prompt: 48, answer: 32, batches: [1, 4, 16] },
  '100m-4bit': { prompt: 8, answer: 16, batches: [1, 4, 16] },
  '1b': { prompt: 8, answer: 10, batches: [1, 4, 16] },
  '1b-4bit': { prompt: 4, answer: 6, batches: [1, 4] },
};
const planOf = (model: string): Plan => {
  const plan = plans[model] ?? plans[model.replace('-4bit', '')];
  if (!plan) throw new Error(`no model ${model}; there are ${Object.keys(plans).join(', ')}`);
  return plan;
};
const folder = values.models ?? mkdtempSync(join(tmpdir(), 'farense-bench-'));
const here = import.meta.dirname;
/** As a worker is started: server/workers/worker-process.ts. */
const nodeFlags = ['--expose-gc', '--max-semi-space-size=2'];

type Engine = 'ours' | 'ours, packed' | 'mlx-lm';

function measure(engine: Engine, name: string): Measured {
  const { prompt, answer, batches } = planOf(name);
  const rest = [join(folder, name), ...[prompt, answer, ...batches].map(String)];
  const kernel = engine === 'ours' ? 'own' : 'packed';
  const reference = { OPENBLAS_NUM_THREADS: blasThreads(), ...(values.blas ? { LD_PRELOAD: values.blas } : {}) };
  const ours = { OPENBLAS_NUM_THREADS: blasThreads() };
  const options = (env: Record<string, string>): ExecFileSyncOptions => ({
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const output =
    engine === 'mlx-lm'
      ? execFileSync(values.python, [join(here, 'reference.py'), ...rest], options(reference))
      : execFileSync(process.execPath, [...nodeFlags, join(here, 'throughput.ts'), kernel, ...rest], options(ours));
  const measured: Measured = JSON.parse(output.toString());
  process.stderr.write(`${name} ${engine} ${JSON.stringify(measured)}\n`);
  return measured;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function report(name: string, runs: ReadonlyMap<Engine, readonly Measured[]>): void {
  const row = (what: string, pick: (measured: Measured) => number, digits: number) => {
    const of = (engine: Engine) => median((runs.get(engine) ?? []).map(pick));
    const shown = (value: number, places: number) => (Number.isNaN(value) ? '' : value.toFixed(places));
    const [a, packed, b] = [of('ours'), of('ours, packed'), of('mlx-lm')];
    const cells = [shown(a, digits), shown(packed, digits), shown(b, digits), shown(a / b, 2), shown(packed / b, 2)];
    console.log(`| ${name} | ${what} | ${cells.join(' | ')} |`);
  };
  row('load, s', (m) => m.loadSeconds, 2);
  row('peak memory of the process, GB', (m) => m.peakGb, 2);
  const { prompt, batches } = planOf(name);
  for (const batch of batches) {
    row(`all ${batch} begun (prompts of ${prompt} tokens), ms`, (m) => m.results[batch]?.ttftMs ?? 0, 0);
    row(`decode at batch ${batch}, tokens/s`, (m) => m.results[batch]?.decode ?? 0, 1);
  }
}

console.log(
  '| model | what | ours | ours, packed | mlx-lm | ours ÷ mlx-lm | packed ÷ mlx-lm |\n|---|---|---|---|---|---|---|',
);
try {
  for (const name of models) {
    const [size = '', packed] = name.split('-');
    const shape = benchModels[size];
    if (!existsSync(join(folder, name))) writeRandomModel(join(folder, name), { ...shape, bits: packed ? 4 : null });
    const engines: Engine[] = packed ? ['ours', 'ours, packed', 'mlx-lm'] : ['ours', 'mlx-lm'];
    const runs = new Map<Engine, Measured[]>(engines.map((engine) => [engine, []]));
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const engine of engines) runs.get(engine)?.push(measure(engine, name));
    }
    report(name, runs);
  }
} finally {
  if (!values.models) rmSync(folder, { recursive: true, force: true });
}
