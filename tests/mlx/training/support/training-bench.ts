import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TrainingConfigInput, trainingConfigSchema } from '#server/contracts/training-config.ts';
import { writeTinyModel } from '../../support/tiny-model.ts';
import type { RandomModel } from '../../support/write-random-model.ts';

/** A temporary folder with a tiny random model and a dataset, and what trains on them. */
export interface TrainingBench {
  readonly home: string;
  readonly model: string;
  readonly data: string;
  /** The server's own folder, so that tests beside each other do not wait for one accelerator. */
  readonly env: NodeJS.ProcessEnv;
  config(changes?: TrainingConfigInput): ReturnType<typeof trainingConfigSchema.parse>;
  remove(): void;
}

export function trainingBench(options: { model?: RandomModel; train?: number; valid?: number } = {}): TrainingBench {
  const home = mkdtempSync(join(tmpdir(), 'farense-training-'));
  const [model, data] = [join(home, 'model'), join(home, 'data')];
  writeTinyModel(model, { hidden: 256, layers: 2, bits: 4, ...options.model });
  writeDataset(data, options.train ?? 22, options.valid ?? 5);
  return {
    home,
    model,
    data,
    env: { ...process.env, FARENSE_DATA_DIR: join(home, 'server-data'), OPENBLAS_NUM_THREADS: '1' },
    config: (changes = {}) =>
      trainingConfigSchema.parse({
        name: 'teste',
        model,
        data,
        output_dir: join(home, 'runs'),
        learning_rate: 1e-3,
        samples: 0,
        threads: 1,
        ...changes,
      }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** Questions of different lengths, so that batches differ. */
export function writeDataset(folder: string, train: number, valid: number): void {
  mkdirSync(folder, { recursive: true });
  const row = (i: number) => ({
    prompt: `Jornada ${i}${'?'.repeat(i % 7)}`,
    completion: ` ${(i * 7) % 5}-${i % 3}${' golo'.repeat(i % 4)}`,
    metadata: { tipo: 'jogo' },
  });
  const lines = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => `${JSON.stringify(row(from + i))}\n`).join('');
  writeFileSync(join(folder, 'train.jsonl'), lines(0, train));
  writeFileSync(join(folder, 'valid.jsonl'), lines(train, valid));
}
