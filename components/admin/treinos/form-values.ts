import { type TrainingConfig, trainingConfigSchema } from '#server/contracts/training-config.ts';
import { type ConfigField, type ConfigKey, mainFields, moreFields } from './config-fields.ts';

export type FormValues = Record<ConfigKey, string>;

const defaults = trainingConfigSchema.parse({});
const fields: readonly Pick<ConfigField, 'key' | 'kind' | 'choices'>[] = [...mainFields, ...moreFields];

/** A configuration as its form shows it; what is not given comes as it would be. */
export function formValues(config: Partial<TrainingConfig> = {}): FormValues {
  const { output_dir: _folder, ...whole } = { ...defaults, ...config };
  const texts = Object.entries(whole).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.join(',') : textOf(value),
  ]);
  return Object.fromEntries(texts) as FormValues;
}

const textOf = (value: unknown) =>
  value === null ? '' : typeof value === 'number' ? numberText(value) : String(value);

/** 0,0002 and not 2e-4, for people. */
const numberText = (value: number) =>
  value.toLocaleString('pt-PT', { useGrouping: false, maximumSignificantDigits: 12, maximumFractionDigits: 20 });

/** What the form asks for, as the server takes it. A number that is none goes as it was written: the server says why not. */
export function configOf(values: FormValues): Record<string, unknown> {
  const config: Record<string, unknown> = { model: values.model, data: values.data };
  for (const { key, kind, choices } of fields) {
    const text = values[key].trim();
    if (kind === 'number') config[key] = numberOf(text);
    else if (kind === 'optional-number') config[key] = text === '' ? null : numberOf(text);
    else if (kind === 'modules') config[key] = text.split(',').filter(Boolean);
    else config[key] = choices?.some(({ value }) => value === 'true') && text !== 'auto' ? text === 'true' : text;
  }
  return config;
}

function numberOf(text: string): number | string {
  const number = Number(text.replace(',', '.'));
  return text === '' || Number.isNaN(number) ? text : number;
}
