import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { resolveConfig } from './resolve-config.ts';
import { TrainingError } from './training-error.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('the configuration of a training run', () => {
  it("has the original's defaults", () => {
    expect(resolveConfig({})).toMatchObject({
      epochs: 3,
      batch_size: 2,
      gradient_accumulation: 2,
      learning_rate: 2e-4,
      max_seq_length: 512,
      save_every: 200,
      eval_every: 200,
      lora_rank: 8,
      lora_scale: 16,
      lora_dropout: 0,
      lora_modules: ['q', 'k', 'v', 'o', 'gate', 'up', 'down'],
    });
  });

  it.each([
    { name: 'a.yaml', text: 'batch_size: 5\nlearning_rate: 3e-4\n' },
    { name: 'a.json', text: '{"batch_size": 5, "learning_rate": 3e-4}' },
  ])('comes from a preset, then from $name, then from flags', ({ name, text }) => {
    const config = resolveConfig({ preset: 'm1-8gb', file: file(name, text), flags: { learning_rate: 1e-5 } });
    expect(config).toMatchObject({ max_seq_length: 256, batch_size: 5, learning_rate: 1e-5 });
  });

  it.each([
    { what: 'an unknown preset', sources: { preset: 'enorme' }, says: /"enorme".*mini, m1-8gb, pro-16gb, max/ },
    { what: 'a missing file', sources: { file: join(folder, 'nada.yaml') }, says: /nada\.yaml/ },
    { what: 'broken YAML', sources: { file: file('b.yaml', 'batch_size: [1\n') }, says: /b\.yaml/ },
    { what: 'broken JSON', sources: { file: file('b.json', '{"batch_size": }') }, says: /b\.json/ },
    { what: 'a list instead of keys', sources: { file: file('c.yaml', '- 1\n- 2\n') }, says: /uma chave por linha/ },
    { what: 'an unknown key', sources: { file: file('d.yaml', 'bach_size: 2\n') }, says: /bach_size/ },
    { what: 'rank 0', sources: { flags: { lora_rank: 0 } }, says: /lora_rank/ },
    { what: 'a negative rate', sources: { flags: { learning_rate: -1 } }, says: /learning_rate/ },
    {
      what: 'a rate of infinity',
      sources: { flags: { learning_rate: Number.POSITIVE_INFINITY } },
      says: /learning_rate/,
    },
    { what: 'half an epoch', sources: { flags: { epochs: 0.5 } }, says: /epochs/ },
    { what: 'no layers', sources: { flags: { lora_layers: 0 } }, says: /lora_layers/ },
    { what: 'no modules', sources: { flags: { lora_modules: [] } }, says: /lora_modules/ },
    { what: 'a name with a path in it', sources: { flags: { name: '../fora' } }, says: /name/ },
    { what: 'a dropout of 1', sources: { flags: { lora_dropout: 1 } }, says: /lora_dropout/ },
  ])('is refused with $what, naming it', ({ sources, says }) => {
    expect(() => resolveConfig(sources)).toThrow(TrainingError);
    expect(() => resolveConfig(sources)).toThrow(says);
  });
});
