import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { paths } from '#server/config/paths.ts';
import { type TrainingConfig, trainingConfigSchema } from '#server/contracts/training-config.ts';
import { readConfig } from '../run-record.ts';
import { listRuns } from '../runs/list-runs.ts';
import { runChoices } from './run-choices.ts';

/** A configuration from a form cannot be: what is wrong, by key, in words for the person beside the field. */
export class ConfigFieldsError extends Error {
  override name = 'ConfigFieldsError';
  readonly fields: Readonly<Record<string, string>>;

  constructor(fields: Readonly<Record<string, string>>) {
    super('Há valores que não podem ser: vê o que está escrito junto de cada um.');
    this.fields = fields;
  }
}

/** What the schema's own messages would say in English or too technically. */
const inWords: Partial<Record<keyof TrainingConfig, string>> = {
  name: 'Só minúsculas sem acentos, algarismos e hífens; até 49 caracteres.',
  lora_layers: 'Com 0 camadas nada seria treinado; −1 adapta todas.',
  lora_modules: 'Escolhe pelo menos uma projeção.',
};

/**
 * Checks what a form asks to train. Where it lies is not the form's to say: runs go to the folder of runs, and model and
 * dataset are those of this machine, or of a run that is here.
 * @throws {ConfigFieldsError}
 */
export function readRunRequest(given: Record<string, unknown>): TrainingConfig {
  const parsed = trainingConfigSchema.safeParse(
    { ...given, output_dir: paths.runs },
    { error: z.locales.pt().localeError },
  );
  const fields = parsed.success ? {} : problems(parsed.error);
  const material = { ...unknownModel(given.model), ...unknownData(given.data) };
  if (!parsed.success || Object.keys(material).length > 0) throw new ConfigFieldsError({ ...material, ...fields });
  return parsed.data;
}

function problems(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? '')];
    for (const key of keys) fields[key] ??= inWords[key as keyof TrainingConfig] ?? issue.message;
  }
  return fields;
}

function unknownModel(model: unknown): Record<string, string> {
  if (typeof model !== 'string' || model === '') return { model: 'Escolhe um modelo.' };
  const known = runChoices().models.some(({ name }) => name === model) || usedBefore('model', model);
  return known && modelIsThere(model) ? {} : { model: `O modelo "${model}" não está nesta máquina.` };
}

function unknownData(data: unknown): Record<string, string> {
  if (typeof data !== 'string' || data === '') return { data: 'Escolhe um conjunto de dados.' };
  const folder = resolve(paths.root, data);
  const known = runChoices().datasets.some(({ path }) => path === folder) || usedBefore('data', folder);
  return known && existsSync(folder) ? {} : { data: `Não há dados de treino em "${data}".` };
}

const modelIsThere = (model: string) =>
  [join(paths.models, model), resolve(paths.root, model)].some((folder) => existsSync(join(folder, 'config.json')));

/** A copy of a run may use what that run used, wherever it lies. */
const usedBefore = (key: 'model' | 'data', value: string) =>
  listRuns().some(({ folder }) => {
    try {
      return readConfig(folder)[key] === value;
    } catch {
      return false;
    }
  });
