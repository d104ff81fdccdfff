import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';

/** An adapter on disk, and what was measured of it. */
export interface AdapterSummary {
  readonly name: string;
  readonly folder: string;
  /** Name of the base that it was trained on; null when it does not say. */
  readonly base: string | null;
  readonly rank: number | null;
  readonly layers: number | null;
  readonly bytes: number;
  readonly changedAt: string;
  /** What the release gate measured; null before. */
  readonly scores: { readonly accuracy: number | null; readonly falseFigures: number } | null;
  /** Why it cannot be used, or null. */
  readonly problem: string | null;
}

const configSchema = z.looseObject({
  model: z.string().optional(),
  num_layers: z.int().optional(),
  fine_tune_type: z.string().optional(),
  lora_parameters: z.looseObject({ rank: z.int().optional() }).optional(),
});
const evaluationSchema = z.looseObject({
  scores: z.looseObject({ accuracy: z.number().nullable(), falseFigures: z.number() }),
});

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function summarize(folder: string): AdapterSummary {
  const weights = statSync(join(folder, 'adapters.safetensors'), { throwIfNoEntry: false });
  const config = configSchema.safeParse(readJson(join(folder, 'adapter_config.json')));
  const evaluation = evaluationSchema.safeParse(readJson(join(folder, 'evaluation.json')));
  const { model, num_layers = null, fine_tune_type, lora_parameters } = config.data ?? {};
  const problem = !weights
    ? 'falta adapters.safetensors'
    : !config.success
      ? 'adapter_config.json não se consegue ler'
      : fine_tune_type === 'full'
        ? 'tem todos os pesos, não é um adaptador'
        : null;
  return {
    name: basename(folder),
    folder,
    base: model ? basename(model) : null,
    rank: lora_parameters?.rank ?? null,
    layers: num_layers,
    bytes: weights?.size ?? 0,
    changedAt: (weights ?? statSync(folder)).mtime.toISOString(),
    scores: evaluation.data?.scores ?? null,
    problem,
  };
}

/** The adapters in `folder`, sound or not, the newest first. */
export function listAdapters(folder: string): AdapterSummary[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => existsSync(join(path, 'adapter_config.json')))
    .map(summarize)
    .sort((a, b) => b.changedAt.localeCompare(a.changedAt));
}
