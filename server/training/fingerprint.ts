import { createHash } from 'node:crypto';
import type { TrainingConfig } from '#server/contracts/training-config.ts';
import type { Fingerprint } from '#server/contracts/training-run.ts';
import { TrainingError } from './training-error.ts';

/** Keys that change neither losses nor weights: a resumed run may have others. */
const harmless: ReadonlySet<keyof TrainingConfig> = new Set([
  'name',
  'data',
  'model',
  'output_dir',
  'save_every',
  'eval_every',
  'early_stopping',
  'keep_last',
  'samples',
  'retry_smaller_batch',
]);

/** The keys of a configuration that decide losses and weights. */
export function decisiveKeys(config: TrainingConfig): [string, unknown][] {
  return Object.entries(config).filter(([key]) => !harmless.has(key as keyof TrainingConfig));
}

/** SHA-256 over what decides losses and weights. */
export const configSha256 = (config: TrainingConfig) =>
  createHash('sha256')
    .update(JSON.stringify(decisiveKeys(config).sort()))
    .digest('hex');

/** What differs between two configurations, one readable line each. */
export function configDifferences(before: TrainingConfig, now: TrainingConfig): string[] {
  const old = new Map(decisiveKeys(before));
  return decisiveKeys(now)
    .filter(([key, value]) => JSON.stringify(old.get(key)) !== JSON.stringify(value))
    .map(([key, value]) => `${key}: era ${JSON.stringify(old.get(key))}, agora é ${JSON.stringify(value)}`);
}

const names: Record<keyof Fingerprint, string> = {
  config: 'a configuração',
  dataset: 'o conjunto de dados',
  base: 'o modelo de base',
};

/** What of the material changed since a checkpoint was written. */
export function changedMaterial(before: Fingerprint, now: Fingerprint): string[] {
  return (Object.keys(names) as (keyof Fingerprint)[])
    .filter((part) => before[part] !== now[part])
    .map((part) => `${names[part]} mudou (era ${before[part].slice(0, 12)}, agora é ${now[part].slice(0, 12)})`);
}

export const differentMaterial = (run: string, differences: readonly string[]) =>
  new TrainingError(
    'different-material',
    `O treino ${run} não pode continuar igual:\n${differences.map((line) => `  - ${line}`).join('\n')}\nUsa --fresh para começar outro, ou --force para continuar este mesmo assim.`,
  );
