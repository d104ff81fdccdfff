import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import {
  type TrainingConfig,
  type TrainingConfigInput,
  trainingConfigSchema,
} from '#server/contracts/training-config.ts';
import { type PresetName, presets } from './presets.ts';
import { TrainingError } from './training-error.ts';

export interface ConfigSources {
  readonly preset?: string | undefined;
  /** A YAML or JSON file. */
  readonly file?: string | undefined;
  /** Flags; they win over the file, which wins over the preset. */
  readonly flags?: TrainingConfigInput | undefined;
}

/** One checked configuration from preset, file and flags. @throws {TrainingError} naming every wrong key */
export function resolveConfig({ preset, file, flags = {} }: ConfigSources): TrainingConfig {
  const merged = { ...presetConfig(preset), ...(file ? readConfigFile(file) : {}), ...flags };
  const parsed = trainingConfigSchema.safeParse(merged, { error: z.locales.pt().localeError });
  if (parsed.success) return parsed.data;
  throw new TrainingError(
    'bad-config',
    `A configuração do treino não está certa${file ? ` (${file})` : ''}:\n${z.prettifyError(parsed.error)}`,
  );
}

function presetConfig(name: string | undefined): TrainingConfigInput {
  if (name === undefined) return {};
  if (isPreset(name)) return presets[name].config;
  const known = Object.keys(presets).join(', ');
  throw new TrainingError('bad-config', `Não há nenhum preset "${name}". Os que há: ${known}.`);
}

const isPreset = (name: string): name is PresetName => Object.hasOwn(presets, name);

function readConfigFile(file: string): Record<string, unknown> {
  let value: unknown;
  try {
    // JSON is YAML too.
    value = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new TrainingError('bad-config', `Não consigo ler a configuração ${file}: ${why}`);
  }
  const keys = z.record(z.string(), z.unknown()).safeParse(value);
  if (!keys.success)
    throw new TrainingError('bad-config', `${file} devia ter uma chave por linha, como "batch_size: 2".`);
  return keys.data;
}
