import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ModelError } from '#server/models/model-error.ts';

/** `adapter_config.json` as mlx-lm writes and wants it; other keys are kept out of the way. */
export const adapterConfigSchema = z.object({
  fine_tune_type: z.literal('lora').default('lora'),
  /** Layers that are adapted, counted from the last; -1: all. */
  num_layers: z.int().min(-1),
  lora_parameters: z.object({
    rank: z.int().positive(),
    /** The raw multiplier of the low-rank product (not alpha / rank). */
    scale: z.number(),
    dropout: z.number().min(0).max(1).default(0),
    keys: z.array(z.string()).optional(),
  }),
});

export type AdapterConfig = z.infer<typeof adapterConfigSchema>;

/** The two files of an adapter in `folder`. @throws {ModelError} `missing-file` or `bad-adapter` */
export function readAdapterFiles(folder: string): { config: AdapterConfig; weights: string } {
  const file = join(folder, 'adapter_config.json');
  const weights = join(folder, 'adapters.safetensors');
  for (const needed of [file, weights]) {
    if (!existsSync(needed)) throw new ModelError('missing-file', `${needed} não existe: ${folder} é um adaptador?`);
  }
  const parsed = adapterConfigSchema.safeParse(parseJson(file));
  if (parsed.success) return { config: parsed.data, weights };
  throw new ModelError('bad-adapter', `${file} não serve:\n${z.prettifyError(parsed.error)}`);
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
