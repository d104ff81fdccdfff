import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paths } from '#server/config/paths.ts';
import { readSafetensorsHeader } from '#server/models/safetensors-header.ts';
import { runFiles } from '#server/training/run-files.ts';
import { listRuns } from '#server/training/runs/list-runs.ts';
import { command, trainFlags } from './support/command.ts';
import { trainingBench } from './support/training-bench.ts';

const bench = trainingBench({ train: 8, valid: 2 });
const runs = join(bench.home, 'runs');
const folderOf = (name: string) => listRuns(runs).find(({ state }) => state.name === name)?.folder ?? '';
const ask = (...args: string[]) => command(bench, [...args, '--output-dir', runs]);
const exported = (format: string) => join(paths.output, `teste-comandos-${process.pid}-${format}`);
const formats = ['mlx', 'fused', 'peft', 'gguf'];

beforeAll(async () => {
  const train = (...extra: string[]) =>
    command(bench, trainFlags(bench, ['--save-every', '2', '--eval-every', '2', ...extra]));
  expect(await train('--max-steps', '4')).toMatchObject({ code: 0 });
  expect(await train('--name', 'segundo', '--max-steps', '2', '--lora-rank', '4')).toMatchObject({ code: 0 });
});
afterAll(() => {
  for (const format of formats) rmSync(exported(format), { recursive: true, force: true });
  bench.remove();
});

describe('after training', { timeout: 120_000 }, () => {
  it('compare puts two runs side by side, QLoRA by its name', async () => {
    const { code, stdout } = await ask('compare', 'teste', 'segundo', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).runs).toMatchObject([
      { method: 'QLoRA', rank: 8, summary: { steps: 4 } },
      { method: 'QLoRA', rank: 4, summary: { steps: 2 } },
    ]);
    expect((await ask('compare')).stdout).toContain('melhor validação');
  });

  it('monitor shows where a run is', async () => {
    const { stdout } = await ask('monitor', 'teste', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ state: { status: 'finished', step: 4 }, metric: { step: 4 } });
  });

  it('report draws the run', async () => {
    const { code, stdout } = await ask('report', 'teste', '--json');
    expect(code).toBe(0);
    const { files } = JSON.parse(stdout);
    const pictures = files.filter((file: string) => file.endsWith('.png'));
    expect(pictures.length).toBeGreaterThanOrEqual(4);
    for (const file of pictures) expect(readFileSync(file).subarray(1, 4).toString()).toBe('PNG');
  });

  it.each(formats)('export writes the form %s, with a card, and does not write over it', async (format) => {
    const [name, to] = [exported(format).split('/').at(-1) ?? '', exported(format)];
    const first = await ask('export', 'teste', '--format', format, '--name', name, '--json');
    expect(first, first.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining(name) });
    const files: Record<string, string[]> = {
      mlx: ['adapters.safetensors', 'adapter_config.json'],
      fused: ['config.json', 'tokenizer.json'],
      peft: ['adapter_model.safetensors', 'adapter_config.json'],
      gguf: ['adapter.gguf'],
    };
    for (const file of [...(files[format] ?? []), 'README.md', 'training_config.json']) {
      expect(existsSync(join(to, file)), file).toBe(true);
    }
    if (format === 'gguf') expect(readFileSync(join(to, 'adapter.gguf')).subarray(0, 4).toString()).toBe('GGUF');
    if (format === 'mlx') expect(readSafetensorsHeader(join(to, 'adapters.safetensors'))).toBeTruthy();
    const again = await ask('export', 'teste', '--format', format, '--name', name);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('já existe') });
  });

  it('verify finds everything as it was written, and then what was changed, and recover sets it aside', async () => {
    const intact = await ask('verify', 'teste');
    expect(intact, intact.stdout).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('carrega sobre a sua base'),
    });

    const folder = folderOf('teste');
    const newest =
      listRuns(runs)
        .find(({ state }) => state.name === 'teste')
        ?.state.checkpoints.at(-1) ?? '';
    writeFileSync(join(folder, newest, 'optimizer.safetensors'), 'x');
    rmSync(runFiles(folder).adapters, { recursive: true });
    rmSync(runFiles(folder).state);
    writeFileSync(runFiles(folder).metricsCsv, '');
    expect(await ask('verify', folder)).toMatchObject({ code: 1, stdout: expect.stringContaining(newest) });

    const recovered = await ask('recover', folder, '--json');
    expect(recovered.code, recovered.stderr).toBe(0);
    expect(JSON.parse(recovered.stdout)).toMatchObject({ intact: [expect.any(String)], resumable: true });
    expect(readFileSync(runFiles(folder).metricsCsv, 'utf8').split('\n').length).toBeGreaterThan(4);
    expect(await ask('verify', 'teste')).toMatchObject({ code: 0 });
  });

  it('doctor examines the computer and runs MLX', async () => {
    const { stdout } = await command(bench, ['doctor', '--json']);
    const { findings } = JSON.parse(stdout);
    const found = Object.fromEntries(findings.map(({ what, state }: { what: string; state: string }) => [what, state]));
    expect(found).toMatchObject({ Node: 'ok', Computador: 'ok', Memória: 'ok' });
    expect(found.MLX).not.toBe('problem');
  });
});
