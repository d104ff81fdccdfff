import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ToTrainingWorker } from '#server/contracts/training-messages.ts';
import { modelCard } from './model-card.ts';
import { modelFolder } from './resolve-folders.ts';
import { runFiles } from './run-files.ts';
import { runJob } from './run-job.ts';
import { readConfig, readSummary } from './run-record.ts';
import { TrainingError } from './training-error.ts';

type Format = Extract<ToTrainingWorker, { type: 'export' }>['format'];

export interface ExportRequest {
  readonly format: Format;
  /** A folder with adapters.safetensors. */
  readonly adapter: string;
  /** The run it comes from; null: an adapter from elsewhere. */
  readonly run: string | null;
  /** The base; null: the run's. */
  readonly model: string | null;
  readonly to: string;
  readonly name: string;
}

/** Writes an adapter in a form for other tools, with a model card and how it was trained. @throws {TrainingError} */
export async function exportRun({ format, adapter, run, model, to, name }: ExportRequest): Promise<void> {
  if (existsSync(to))
    throw new TrainingError('bad-config', `${to} já existe: apaga-a ou escolhe outro nome com --name.`);
  const config = run === null ? null : readConfig(run);
  const base = model ?? config?.model;
  if (!base) throw new TrainingError('bad-config', 'Indica o modelo de base com --model.');
  await runJob({ type: 'export', format, model: modelFolder(base), adapter, to });
  writeFileSync(join(to, 'README.md'), modelCard(name, format, config, run === null ? null : readSummary(run)));
  if (run !== null) copyFileSync(runFiles(run).config, join(to, 'training_config.json'));
  const evaluation = join(run ?? dirname(adapter), 'evaluation.json');
  if (existsSync(evaluation)) copyFileSync(evaluation, join(to, 'evaluation.json'));
}
