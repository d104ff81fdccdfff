import { describe, expect, it } from 'vitest';
import { trainingConfigSchema } from '#server/contracts/training-config.ts';
import { configOf, formValues } from './form-values.ts';

describe('the form of a new run', () => {
  it('gives back the configuration that it was filled with, key by key', () => {
    const config = trainingConfigSchema.parse({
      name: 'noite',
      learning_rate: 0.00002,
      early_stopping: 3,
      lora_modules: ['q', 'v'],
      gradient_checkpointing: true,
      mask_prompt: false,
    });
    expect(trainingConfigSchema.parse({ ...configOf(formValues(config)), output_dir: config.output_dir })).toEqual(
      config,
    );
  });

  it.each([
    { written: '0,0003', taken: 0.0003 },
    { written: '3e-4', taken: 0.0003 },
    { written: 'muito', taken: 'muito' },
    { written: '', taken: '' },
  ])('takes "$written" for $taken', ({ written, taken }) => {
    expect(configOf({ ...formValues(), learning_rate: written }).learning_rate).toBe(taken);
  });

  it('takes an empty limit for none', () => {
    expect(configOf({ ...formValues(), max_steps: ' ' }).max_steps).toBeNull();
  });
});
