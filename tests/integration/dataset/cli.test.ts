import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError } from 'commander';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { registerDataBuild } from '#server/cli/commands/data-build.ts';
import { registerDataClean } from '#server/cli/commands/data-clean.ts';
import { registerDataSplit } from '#server/cli/commands/data-split.ts';
import { registerDataStats } from '#server/cli/commands/data-stats.ts';
import { registerDataValidate } from '#server/cli/commands/data-validate.ts';

const folder = mkdtempSync(join(tmpdir(), 'farense-data-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => {
  process.exitCode = undefined;
});

/** Runs `data …` in this process and gives what it printed. */
async function data(...args: string[]): Promise<string> {
  const command = new Command('data').exitOverride().configureOutput({ writeErr: () => {} });
  for (const register of [
    registerDataBuild,
    registerDataValidate,
    registerDataClean,
    registerDataSplit,
    registerDataStats,
  ])
    register(command);
  let printed = '';
  const stdout = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await command.parseAsync(args, { from: 'user' });
  } finally {
    stdout.mockRestore();
  }
  return printed;
}

function write(name: string, rows: readonly (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(path, rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''));
  return path;
}

const good = (i: number) => ({
  prompt: `Pergunta número ${i} sobre o clube?`,
  completion: `A resposta à pergunta ${i} é o número ${i * 7}.`,
  metadata: { tipo: 'x', entidade: `e:${i}` },
});

describe('farense data', () => {
  it('validate --json prints files and findings, and exits with 1 on errors', async () => {
    const path = write('mau.jsonl', [good(1), '{']);
    const { files, findings } = JSON.parse(await data('validate', path, '--json', '--no-facts'));
    expect(files).toMatchObject([{ file: path, lines: 2 }]);
    expect(findings).toEqual([
      { file: path, line: 2, column: 2, rule: 'broken-json', severity: 'error', message: expect.any(String) },
    ]);
    expect(process.exitCode).toBe(1);
  });

  it('validate exits with 0 on a clean file and on rules that are switched off', async () => {
    expect(await data('validate', write('bom.jsonl', [good(1)]), '--no-facts')).toContain('0 erros');
    expect(process.exitCode).toBe(0);
    await data('validate', write('mau.jsonl', ['{']), '--no-facts', '--off', 'broken-json');
    expect(process.exitCode).toBe(0);
  });

  it('validate --sarif prints one JSON document', async () => {
    expect(JSON.parse(await data('validate', write('mau.jsonl', ['{']), '--sarif', '--no-facts'))).toMatchObject({
      version: '2.1.0',
    });
  });

  it('calls a file that is not there, and a rule that does not exist, wrong use', async () => {
    for (const args of [[join(folder, 'nada.jsonl')], [write('bom.jsonl', [good(1)]), '--off', 'nada']]) {
      await expect(data('validate', '--no-facts', ...args)).rejects.toMatchObject({
        constructor: CommanderError,
        exitCode: 2,
      });
    }
  });

  it('clean, split, validate and stats work on what the one before wrote', async () => {
    const path = write('dados.jsonl', [
      ...Array.from({ length: 40 }, (_, i) => good(i)),
      { prompt: '', completion: 'x' },
    ]);
    const report = JSON.parse(await data('clean', path, '--json', '--no-facts'));
    expect(report).toMatchObject({ read: 41, written: 40, quarantined: 1 });
    expect(process.exitCode).toBe(1);
    const manifest = JSON.parse(await data('split', report.output, '--json'));
    expect(manifest.train.rows + manifest.valid.rows).toBe(40);
    expect(await data('validate', join(folder, 'train.jsonl'), join(folder, 'valid.jsonl'), '--no-facts')).toContain(
      '0 erros',
    );
    const stats = JSON.parse(await data('stats', report.output, '--json', '--picture', join(folder, 'dados.png')));
    expect(stats).toMatchObject({ rows: 40, byKind: { x: 40 } });
    expect(readFileSync(join(folder, 'dados.png')).length).toBeGreaterThan(1_000);
  });

  it('build writes examples and says how many', async () => {
    const output = join(folder, 'feito.jsonl');
    const report = JSON.parse(await data('build', '--output', output, '--only', 'recorde', '--json'));
    expect(readFileSync(output, 'utf8').trimEnd().split('\n')).toHaveLength(report.examples);
  });
});
