/**
 * Training speed and memory beside mlx_lm.lora: same model, data, batch and machine, runs alternating. By hand:
 *
 *     node bench/training/against-mlx-lm.ts PYTHON [rounds] [steps] [float|packed] [mini|tiny]
 *
 * PYTHON is an interpreter with mlx-lm. Counted are tokens that are learned (completions), a second of the steps alone.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { seededRandom } from '#server/config/seeded-random.ts';
import { workerAllocator, workerNodeFlags } from '#server/training/worker-process-settings.ts';
import { writeTinyModel } from '../../tests/mlx/support/tiny-model.ts';
import type { RandomModel } from '../../tests/mlx/support/write-random-model.ts';

const { positionals } = parseArgs({ allowPositionals: true });
const [python = 'python3', rounds = '3', steps = '30', only = '', size = 'mini'] = positionals;
const [batch, warmup] = [4, 4];
/** About the embedded model's size, and one that ends soon on a busy machine. */
const shapes: Record<string, RandomModel> = {
  mini: { hidden: 256, layers: 4, inner: 768, heads: 8, kvHeads: 4, vocabulary: 8192, tied: true },
  tiny: { hidden: 256, layers: 2, inner: 512, heads: 4, kvHeads: 2, vocabulary: 1024, tied: true },
};
const shape = shapes[size] ?? {};
const models: Record<string, RandomModel> = {
  'QLoRA, 4 bits': { ...shape, bits: 4 },
  'LoRA, float32': { ...shape, bits: null },
};

interface Measured {
  readonly tokens_per_second: number;
  readonly peak_gb: number;
}

const home = mkdtempSync(join(tmpdir(), 'farense-bench-'));
try {
  const data = writeData(join(home, 'data'));
  for (const [name, config] of Object.entries(models)) {
    if (only && only !== (config.bits ? 'packed' : 'float')) continue;
    const model = writeTinyModel(join(home, config.bits ? 'packed' : 'float'), config);
    completeTokenizer(model);
    const [ours, theirs]: [Measured[], Measured[]] = [[], []];
    for (let round = 0; round < Number(rounds); round++) {
      ours.push(runOurs(model, data));
      theirs.push(runTheirs(model, data));
    }
    report(name, ours, theirs);
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}

function runOurs(model: string, data: string): Measured {
  const script = join(import.meta.dirname, 'train-steps.ts');
  // As the worker sets them for batches of several rows: a thread for each part of the batch.
  const env = { ...workerAllocator, OPENBLAS_NUM_THREADS: '1' };
  return measured(
    process.execPath,
    [...workerNodeFlags, script, model, data, `${batch}`, `${steps}`, `${warmup}`],
    env,
  );
}

function runTheirs(model: string, data: string): Measured {
  return measured(python, [
    join(import.meta.dirname, 'mlx_lm_lora.py'),
    model,
    data,
    `${batch}`,
    `${steps}`,
    `${warmup}`,
  ]);
}

function measured(program: string, args: string[], env: Record<string, string> = {}): Measured {
  const output = execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e8,
    env: { ...process.env, ...env },
  });
  const result: Measured = JSON.parse(output.trim().split('\n').at(-1) ?? '');
  process.stderr.write(`${program} ${JSON.stringify(result)}\n`);
  return result;
}

function report(name: string, ours: readonly Measured[], theirs: readonly Measured[]): void {
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  const speed = (runs: readonly Measured[]) => median(runs.map((run) => run.tokens_per_second));
  const memory = (runs: readonly Measured[]) => Math.max(...runs.map((run) => run.peak_gb));
  const line = (who: string, runs: readonly Measured[]) =>
    `  ${who}: ${speed(runs).toFixed(0)} learned tokens/s (${runs.map((run) => run.tokens_per_second.toFixed(0)).join(', ')}), peak ${memory(runs).toFixed(2)} GB`;
  process.stdout.write(
    `${name}\n${line('ours  ', ours)}\n${line('mlx-lm', theirs)}\n  ratio ${(speed(ours) / speed(theirs)).toFixed(2)}\n`,
  );
}

/** Questions with their evidence and short answers, of the dataset's lengths. */
function writeData(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const random = seededRandom(1);
  const text = (length: number) =>
    Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join('');
  const rows = (count: number) =>
    Array.from({ length: count }, () => {
      const row = {
        prompt: text(80 + Math.floor(random() * 240)),
        completion: ` ${text(20 + Math.floor(random() * 60))}`,
      };
      return `${JSON.stringify(row)}\n`;
    }).join('');
  writeFileSync(join(folder, 'train.jsonl'), rows(batch * Number(steps)));
  writeFileSync(join(folder, 'valid.jsonl'), rows(batch));
  return folder;
}

/** What transformers wants to be told and our tokenizer takes for granted. */
function completeTokenizer(model: string): void {
  const [settingsFile, tokenizerFile] = [join(model, 'tokenizer_config.json'), join(model, 'tokenizer.json')];
  const settings = JSON.parse(readFileSync(settingsFile, 'utf8'));
  writeFileSync(
    settingsFile,
    JSON.stringify({ ...settings, eos_token: '</s>', tokenizer_class: 'PreTrainedTokenizerFast' }),
  );
  const tokenizer = JSON.parse(readFileSync(tokenizerFile, 'utf8'));
  const plain = { single_word: false, lstrip: false, rstrip: false, normalized: false };
  const tokens = tokenizer.added_tokens.map((token: object) => ({ ...plain, ...token }));
  const byteLevel = { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true, use_regex: true };
  writeFileSync(
    tokenizerFile,
    JSON.stringify({ ...tokenizer, added_tokens: tokens, pre_tokenizer: byteLevel, decoder: byteLevel }),
  );
}
