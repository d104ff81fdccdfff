import { existsSync, readdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { basename, join } from 'node:path';
import { paths } from '#server/config/paths.ts';
import type { RunChoices } from '#server/contracts/admin-training.ts';
import { listModels } from '#server/models/list-models.ts';
import { ownDataset } from '../data/ensure-dataset.ts';
import { type PresetName, presets } from '../presets.ts';

/** Where datasets lie that people brought or built through the site: a folder each. */
const broughtFolder = join(paths.dataDir, 'datasets');

/** Memory that a preset's machine has, GB; below it, training is no use. Without a number: any machine. */
const presetMemory: Partial<Record<PresetName, number>> = { 'm1-8gb': 8, 'pro-16gb': 16, max: 64 };

const isMac = process.platform === 'darwin';

/** What a new run can be made of on this machine: models, datasets, presets. */
export function runChoices(): RunChoices {
  const models = listModels(paths.models)
    .filter(({ problem }) => problem === null)
    .map(({ name, bits, bytes }) => ({ name, bits, bytes }));
  return { models, datasets: datasets(), presets: presetChoices(models.map(({ name }) => name)) };
}

/** Folders with a training and a validation set, as paths that a configuration takes. */
function datasets(): RunChoices['datasets'] {
  const brought = existsSync(broughtFolder) ? readdirSync(broughtFolder).map((name) => join(broughtFolder, name)) : [];
  const whole = brought.filter((folder) =>
    ['train.jsonl', 'valid.jsonl'].every((file) => existsSync(join(folder, file))),
  );
  // The project's own is built when a run first needs it.
  return [ownDataset, ...whole].map((folder) => ({
    path: folder,
    name: folder === ownDataset ? 'o do projeto' : basename(folder),
  }));
}

function presetChoices(models: readonly string[]): RunChoices['presets'] {
  const memory = totalmem() / 1e9;
  const choices = (Object.keys(presets) as PresetName[]).map((name) => {
    const { description, config } = presets[name];
    const model = 'model' in config ? config.model : 'mistral-7b-4bit';
    const needed = presetMemory[name];
    const why = !models.includes(model)
      ? `falta o modelo ${model}`
      : needed !== undefined && !isMac
        ? 'feito para um Mac com Apple silicon'
        : needed !== undefined && memory < needed * 0.9
          ? `pede ${needed} GB de memória`
          : null;
    return { name, description, config: { ...config }, unsuitable: why };
  });
  return choices.sort((a, b) => Number(a.unsuitable !== null) - Number(b.unsuitable !== null));
}
