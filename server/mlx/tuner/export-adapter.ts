import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ToTrainingWorker } from '#server/contracts/training-messages.ts';
import { ModelError } from '#server/models/model-error.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { mx } from '../mlx.ts';
import { fuseAdapter } from './fuse-adapter.ts';
import { writeGgufAdapter } from './gguf-adapter.ts';
import { loadAdapter } from './load-adapter.ts';
import { writePeftAdapter } from './peft-adapter.ts';

type ExportJob = Extract<ToTrainingWorker, { type: 'export' }>;

/** Writes an adapter in the form that another tool takes. The folder must not exist. @throws {ModelError} */
export function exportAdapter({ format, model, adapter, to }: ExportJob): void {
  if (existsSync(to)) throw new ModelError('bad-config', `${to} já existe: apaga-a ou escolhe outro nome com --name.`);
  if (isFull(adapter)) exportFull({ format, model, adapter, to });
  else if (format === 'fused') fuseAdapter(model, adapter, to);
  else exportLora({ format, model, adapter, to });
}

function exportLora({ format, model, adapter, to }: Omit<ExportJob, 'type'>): void {
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const config = readModelConfig(model);
  // Checked for this base whatever the form.
  const loaded = loadAdapter(adapter, config, mx.float32);
  if (format === 'mlx') {
    for (const name of ['adapters.safetensors', 'adapter_config.json'])
      copyFileSync(join(adapter, name), join(partial, name));
  } else if (format === 'peft') writePeftAdapter(partial, loaded, model);
  else writeGgufAdapter(partial, loaded, config);
  renameSync(partial, to);
}

const kindSchema = z.object({ fine_tune_type: z.string() });

function isFull(adapter: string): boolean {
  const text = readFileSync(join(adapter, 'adapter_config.json'), 'utf8');
  return kindSchema.safeParse(JSON.parse(text)).data?.fine_tune_type === 'full';
}

/** All weights were trained: what comes out is a model of its own, in floats. */
function exportFull({ format, model, adapter, to }: Omit<ExportJob, 'type'>): void {
  if (format === 'peft' || format === 'gguf') {
    throw new ModelError(
      'unsupported',
      `Um treino completo não tem adaptador: exporta-o com --format fused (pediste ${format}).`,
    );
  }
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const {
    quantization: _packed,
    quantization_config: _same,
    ...config
  } = JSON.parse(readFileSync(join(model, 'config.json'), 'utf8'));
  writeFileSync(join(partial, 'config.json'), `${JSON.stringify(config, null, 2)}\n`);
  copyFileSync(join(adapter, 'adapters.safetensors'), join(partial, 'model.safetensors'));
  for (const name of readdirSync(model).filter((file) =>
    /^(tokenizer|special_tokens|chat_template|LICENSE)/.test(file),
  )) {
    copyFileSync(join(model, name), join(partial, name));
  }
  renameSync(partial, to);
}
