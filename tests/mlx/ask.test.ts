import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { readModelConfig } from '#server/models/read-model-config.ts';
import { writeTinyModel } from './support/tiny-model.ts';
import { writeRandomAdapter } from './support/write-random-adapter.ts';

const home = mkdtempSync(join(tmpdir(), 'farense-ask-'));
const model = join(home, 'tiny');
const adapter = join(home, 'adapter');

beforeAll(() => {
  writeTinyModel(model);
  writeRandomAdapter(adapter, readModelConfig(model));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function ask(args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  const entry = join(paths.root, 'server/cli/main.ts');
  const all = { ...process.env, FARENSE_DATA_DIR: join(home, 'data'), ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, 'ask', 'Olá, Farense', ...args], { env: all }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const raw = ['--raw', '--model', model, '--max-tokens', '12', '--temperature', '1', '--seed', '3'];

describe('ask --raw', () => {
  it('prints one object with what the model wrote and how fast, and the same for the same seed', async () => {
    const [first, second] = await Promise.all([ask([...raw, '--json']), ask([...raw, '--json'])]);
    const answer = JSON.parse(first.stdout);
    expect(answer).toMatchObject({
      prompt: 'Olá, Farense',
      model: 'tiny',
      adapter: null,
      path: 'model',
      tokens: 12,
      tokens_per_second: expect.any(Number),
      ttft_ms: expect.any(Number),
      verified: false,
      replaced: [],
      sources: [],
    });
    expect(JSON.parse(second.stdout).response).toBe(answer.response);
  });

  it('writes the text alone, another with an adapter', async () => {
    const [alone, adapted] = await Promise.all([ask(raw), ask([...raw, '--adapter', adapter])]);
    expect(alone).toMatchObject({ code: 0, stderr: '' });
    expect(alone.stdout.length).toBeGreaterThan(1);
    expect(adapted.stdout).not.toBe(alone.stdout);
  });

  it.each([
    { what: 'a model that is not there', args: ['--raw', '--model', 'nada'], code: 1, says: /Não há modelo "nada"/ },
    { what: 'a temperature beyond reason', args: ['--raw', '--temperature', '9'], code: 2, says: /de 0 a 5/ },
    { what: 'a broken number', args: ['--raw', '--seed', '1.5'], code: 2, says: /número inteiro/ },
    {
      what: 'the model turned off',
      args: ['--raw'],
      env: { FARENSE_ENGINE: 'off' },
      code: 1,
      says: /FARENSE_ENGINE é off/,
    },
  ])('refuses $what in words', async ({ args, env, code, says }) => {
    const ended = await ask(args, env);
    expect(ended).toMatchObject({ code, stdout: '', stderr: expect.stringMatching(says) });
    expect(ended.stderr).not.toContain('"level"');
  });
});
